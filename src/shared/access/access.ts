import { z } from 'zod'
import type { IsoInstant } from '../kernel/dates.ts'
import { leastPassphraseRules, type PassphraseRules } from '../kernel/passphrase.ts'
import type { Role } from '../kernel/roles.ts'

/** What is typed when signing in: kept in small letters, so that Caps Lock makes no other person of anybody. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .min(2, '登录名至少要 2 个字')
  .max(30, '登录名最多 30 个字')
  .regex(/^[\p{L}\p{N}._-]+$/u, '登录名只能用文字、数字和 . _ -')

export const personName = z.string().trim().min(1, '请填写姓名').max(20)
/** Only how long it may be: what it must be like is told by the rules of the office. */
export const passphrase = z.string().min(1, '请填写口令').max(200)

/** 账户: one person who signs in. It is never removed, for what the person did stays in the records. */
export interface Account {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: Role
  /** False: 停用. The passphrase no longer opens anything. */
  readonly isActive: boolean
  readonly createdAt: IsoInstant
  /** When the passphrase was last changed. */
  readonly passphraseAt: IsoInstant
}

/** 口令规则 and the idle lock, as the office wants them. */
export const accessRules = z.object({
  leastLength: z.int().min(leastPassphraseRules.leastLength, '不能少于 10 个字符').max(64),
  leastKinds: z.int().min(leastPassphraseRules.leastKinds, '不能少于 3 种').max(4),
  changeDays: z.int().min(30, '不能少于 30 天').max(730).nullable().describe('null: it need not be changed'),
  idleMinutes: z.int().min(1).max(240).describe('without a key or the mouse, after which the window locks itself'),
})

export type AccessRules = Readonly<z.output<typeof accessRules>> & PassphraseRules

export const accessRuleDefaults: AccessRules = { ...leastPassphraseRules, changeDays: null, idleMinutes: 15 }

/** Who is at the desk, as the window needs to know it before anything else. */
export interface Session {
  /** `free`: nobody needs to sign in, everybody may do everything. */
  readonly state: 'free' | 'locked' | 'signed-in'
  readonly role: Role
  /** Who is signed in, or who was when the window was locked; null without accounts. */
  readonly account: Pick<Account, 'id' | 'login' | 'name'> | null
  /** The system asks for the lock: the window stores what is being typed, and locks. */
  readonly isLockDue: boolean
  /** Whether there is something to lock with: accounts, or a passphrase that opens the database. */
  readonly canLock: boolean
  readonly idleMinutes: number
  /** After wrong passphrases: how many, and seconds until the next may be tried. */
  readonly waiting: { readonly failures: number; readonly seconds: number }
  /** The passphrase was given by somebody else, or is older than the office wants it to be. */
  readonly mustChange: boolean
}
