/** What a passphrase must be like; an office may ask for more than the least, never for less. */
export interface PassphraseRules {
  readonly leastLength: number
  /** Of the four kinds: small letters, capitals, digits, everything else. */
  readonly leastKinds: number
}

/** What assessors of 等保二级 ask for, and a little more. */
export const leastPassphraseRules: PassphraseRules = { leastLength: 10, leastKinds: 3 }

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d\s]/]

/** What a passphrase lacks, in one sentence; null when it will do. */
export function passphraseProblem(
  passphrase: string,
  { leastLength, leastKinds }: PassphraseRules,
  login = '',
): string | null {
  const length = Array.from(passphrase).length
  if (length < leastLength) return `口令至少要 ${leastLength} 个字符，现在是 ${length} 个`
  if (passphrase !== passphrase.trim()) return '口令的开头和末尾不能是空格'
  if (kinds.filter((kind) => kind.test(passphrase)).length < leastKinds) {
    return `小写字母、大写字母、数字、其他字符，至少要有其中 ${leastKinds} 种`
  }
  if (new Set(passphrase).size < 5) return '口令里不同的字符太少'
  if (login.length > 2 && passphrase.toLowerCase().includes(login.toLowerCase())) return '口令里不能有登录名'
  return null
}
