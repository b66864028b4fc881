import { call } from '#renderer/api/client.ts'
import type { Candidate } from './pinyin-picker.tsx'

/** Teachers of the register by 汉字, 全拼 or 首字母, told apart by unit and subject. */
export async function findTeachers(text: string): Promise<readonly Candidate[]> {
  if (text === '') return []
  const hits = await call('search.find', { text, kinds: ['teacher'], limit: 30 })
  return hits.map((hit) => ({ value: hit.id, label: hit.name, detail: hit.detail }))
}
