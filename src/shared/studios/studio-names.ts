import { foldText, searchKeysOf } from '../registry/pinyin.ts'

/** Words of a type that its plates leave out: 潘娟名师工作室 is one of the city. */
const unnamed = /^[省市县区]级/

/** 中原名师于磊工作室; 杨利乡村首席教师工作室; 潘娟名师工作室. */
export function defaultStudioName(type: string, head: string): string {
  if (type === '中原名师工作室') return `中原名师${head}工作室`
  return `${head}${type.replace(unnamed, '')}`
}

/**
 * The name under a new head: his own where the old one's stood in it, whatever else the officer wrote around it. A name
 * in which nobody stood stays.
 */
export function renamedStudio(name: string, from: string | null, to: string): string {
  return from === null || from === '' ? name : name.replaceAll(from, to)
}

/** Whether a studio is meant by what was typed: a part of its name, or its beginning in 全拼 or 首字母. */
export function fitsStudioName(name: string, typed: string): boolean {
  const text = foldText(typed)
  if (text === '') return false
  return foldText(name).includes(text) || searchKeysOf(name, 'place').some((key) => key.startsWith(text))
}
