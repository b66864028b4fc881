import { isRealDay } from '../kernel/dates.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The check character of the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function nationalIdCheck(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checkCharacters.charAt(sum % 11)
}

/** The birth date that an 18-character ID number carries, or null when it is no day. */
export function birthOfNationalId(id: string): string | null {
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)]
  return isRealDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null
}

/** Sex by the 17th digit: odd male, even female. */
export const sexOfNationalId = (id: string): 'male' | 'female' => (Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female')

/** What is wrong with an ID number, as a sentence; null when it is right. */
export function nationalIdProblem(id: string): string | null {
  if (id.length !== 18) return `应为 18 位，现在是 ${id.length} 位`
  if (!/^\d{17}[\dX]$/.test(id)) return '前 17 位应为数字，末位为数字或大写 X'
  if (birthOfNationalId(id) === null) return '其中的出生日期不存在'
  return nationalIdCheck(id) === id.charAt(17) ? null : '末位校验码不对，请核对是否抄错'
}
