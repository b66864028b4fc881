import { client } from '#renderer/api/client.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

/** Schools of the directory for a cell, by 汉字, 全拼 or 首字母: the name itself takes the place of what was written. */
export async function findSchoolNames(text: string): Promise<readonly Candidate[]> {
  const page = await client.schools.list({ limit: 20, ...(text === '' ? {} : { text }) })
  return page.rows.map((school) => ({
    value: school.name,
    label: school.name,
    detail: [school.district, school.stages.join('、')].filter(Boolean).join(' · '),
  }))
}
