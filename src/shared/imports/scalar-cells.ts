import { cellText, type GridCell } from './grid.ts'
import type { Note } from './import-issue.ts'
import { foldWidth, isBlankMark, lookupKey } from './text-cell.ts'

export interface Reading<Value> {
  readonly value: Value | null
  readonly notes: readonly Note[]
}

export const nothingRead: Reading<never> = { value: null, notes: [] }

/** A mobile number: 11 digits beginning with 1. A landline is kept as it stands where `allowsLandline`. */
export function readPhone(cell: GridCell, allowsLandline = false): Reading<string> {
  const text = cellText(typeof cell === 'object' && cell !== null && typeof cell.v === 'number' ? cell.v : cell)
  if (isBlankMark(text) || text === '0') return nothingRead
  const digits = foldWidth(text)
    .replace(/^(?:本人|联系)?(?:手机|电话|tel)(?:号码?)?\s*[:：]?/i, '')
    .replace(/\([^\d)]*\)$/, '')
    .replace(/\.0+$/, '')
    .replace(/[\s'‘’=":：()（）+—–-]/g, '')
    .replace(/^(?:0086|86)(?=1\d{10}$)/, '')
  const first = /^(1\d{10})(?:[、,，;；/|]|$)/.exec(digits)?.[1]
  if (first !== undefined) {
    const isPlain = first === text
    return { value: first, notes: isPlain ? [] : [{ code: 'phone_format_fixed', found: text, suggestion: first }] }
  }
  if (allowsLandline && /^0?\d{2,3}?\d{7,8}(?:转?\d{1,4})?$/.test(digits)) return { value: foldWidth(text), notes: [] }
  return { value: null, notes: [{ code: 'phone_invalid', found: text }] }
}

/** A number of people or things: 1200人, ２８３, 2课时. A dash says none was given. */
export function readCount(cell: GridCell): Reading<number> {
  const text = cellText(cell)
  const key = lookupKey(text)
  if (key === '') return nothingRead
  const match = /^(?:约|共|计|近)?(\d[\d,]*(?:\.\d+)?)[^\d]{0,4}$/.exec(key)
  if (match !== null) return { value: Number((match[1] ?? '').replaceAll(',', '')), notes: [] }
  const spelled = chineseNumber(key.replace(/[人名位个节课时年次场期项所天日份]+$/, ''))
  return spelled === null ? nothingRead : { value: spelled, notes: [] }
}

const chineseDigits = '零一二三四五六七八九'

/** 十二 → 12; null where it is no number up to 99. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace('两', '二').replace('〇', '零')
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九零])?$/.exec(plain)
  if (plain === '' || match === null) return null
  const ten = match[2] === undefined ? null : chineseDigits.indexOf(match[1] ?? '一')
  if (ten === null)
    return match[3] === undefined
      ? chineseDigits.indexOf(match[1] ?? '')
      : match[1] === undefined
        ? chineseDigits.indexOf(match[3])
        : null
  return ten * 10 + (match[3] === undefined ? 0 : chineseDigits.indexOf(match[3]))
}

const yes = new Set(['是', '有', '√', '✓', '✔', '对', 'y', 'yes', '1', 'true', '☑', '到', '已到', '出席', '已签'])
const no = new Set([
  '否',
  '不是',
  '无',
  '×',
  '✗',
  '✘',
  'x',
  'n',
  'no',
  '0',
  'false',
  '☐',
  '—',
  '-',
  '/',
  '非',
  '缺',
  '缺席',
  '未到',
])

/** 是/否, √/×; blank is null. */
export function readYesNo(cell: GridCell): Reading<boolean> {
  const key = lookupKey(cellText(cell))
  if (yes.has(key)) return { value: true, notes: [] }
  return no.has(key) ? { value: false, notes: [] } : nothingRead
}

export function readSex(cell: GridCell): Reading<string> {
  const key = lookupKey(cellText(cell)).replace(/[性生]$/, '')
  if (key === '男' || key === 'm' || key === 'male' || key === '1') return { value: '男', notes: [] }
  return key === '女' || key === 'f' || key === 'female' || key === '2' ? { value: '女', notes: [] } : nothingRead
}

/** 学校标识码: category, province, serial number. A wrong one is kept out of the registry but told as found. */
export function readSchoolCode(cell: GridCell): Reading<string> {
  const text = cellText(typeof cell === 'object' && cell !== null ? cell.v : cell)
  if (isBlankMark(text)) return nothingRead
  const code = lookupKey(text)
    .replace(/^['’="]+|"$/g, '')
    .replace(/\.0+$/, '')
  const isRight = /^(11|21|31|34|36|37|51)\d{8}$/.test(code)
  return { value: isRight ? code : null, notes: isRight ? [] : [{ code: 'school_code_invalid', found: text }] }
}
