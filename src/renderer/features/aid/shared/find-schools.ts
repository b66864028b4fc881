import { client } from '#renderer/api/client.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

/** Schools for a picker, by 汉字, 全拼 or 首字母. */
export async function findSchools(text: string): Promise<readonly Candidate[]> {
  const page = await client.schools.list({ limit: 20, ...(text === '' ? {} : { text }) })
  return page.rows.map((school) => ({
    value: school.id,
    label: school.name,
    detail: [school.district, school.town, school.stages.join('、')].filter(Boolean).join(' · '),
    note: `${school.teacherCount} 人`,
  }))
}
