import { daysBetween } from '../kernel/dates.ts'
import { reaches, type Role } from '../kernel/roles.ts'
import type { AccessRules, Account } from './access.ts'

export interface AccountChange {
  readonly role?: Role | undefined
  readonly isActive?: boolean | undefined
}

const leads = ({ role, isActive }: Pick<Account, 'role' | 'isActive'>): boolean => isActive && reaches(role, 'admin')

/** Whether a change would leave nobody who may look after accounts. */
export function leavesNobodyInCharge(accounts: readonly Account[], id: string, change: AccountChange): boolean {
  return !accounts.some((account) =>
    leads(
      account.id === id
        ? { role: change.role ?? account.role, isActive: change.isActive ?? account.isActive }
        : account,
    ),
  )
}

/** Whether a passphrase of that day is due to be changed today. */
export const isPassphraseOld = (passphraseAt: string, today: string, { changeDays }: AccessRules): boolean =>
  changeDays !== null && daysBetween(passphraseAt.slice(0, 10), today) >= changeDays
