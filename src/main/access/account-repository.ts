import type { AccessRules, Account } from '#shared/access/access.ts'
import type { Role } from '#shared/kernel/roles.ts'
import type { Database } from '#main/db/house.ts'

export interface StoredAccount extends Account {
  /** The passphrase was given by somebody else. */
  readonly mustChange: boolean
}

interface AccountRow extends Omit<StoredAccount, 'isActive' | 'mustChange'> {
  readonly isActive: number
  readonly mustChange: number
}

const columns = `id, login, name, role, is_active AS isActive, must_change AS mustChange, created_at AS createdAt,
  passphrase_at AS passphraseAt`

const fromRow = (row: AccountRow): StoredAccount => ({
  ...row,
  isActive: row.isActive === 1,
  mustChange: row.mustChange === 1,
})

/** Every statement over accounts and the rules for them. */
export function createAccountRepository(db: Database) {
  const list = db.prepare<[], AccountRow>(`SELECT ${columns} FROM account ORDER BY is_active DESC, created_at, id`)
  const byId = db.prepare<[string], AccountRow>(`SELECT ${columns} FROM account WHERE id = ?`)
  const byLogin = db.prepare<[string], AccountRow>(`SELECT ${columns} FROM account WHERE login = ?`)
  const any = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM account)').pluck()
  const insert = db.prepare<[AccountRow], never>(
    `INSERT INTO account (id, login, name, role, is_active, must_change, created_at, passphrase_at)
     VALUES (:id, :login, :name, :role, :isActive, :mustChange, :createdAt, :passphraseAt)`,
  )
  const update = db.prepare<[{ id: string; name: string; role: Role; isActive: number }], never>(
    'UPDATE account SET name = :name, role = :role, is_active = :isActive WHERE id = :id',
  )
  const renew = db.prepare<[{ id: string; mustChange: number; at: string }], never>(
    'UPDATE account SET must_change = :mustChange, passphrase_at = :at, is_active = 1 WHERE id = :id',
  )
  const rules = db.prepare<[], AccessRules>(
    `SELECT least_length AS leastLength, least_kinds AS leastKinds, change_days AS changeDays, idle_minutes AS idleMinutes
     FROM access_rule`,
  )
  const putRules = db.prepare<[AccessRules], never>(
    `INSERT INTO access_rule (one, least_length, least_kinds, change_days, idle_minutes)
     VALUES (1, :leastLength, :leastKinds, :changeDays, :idleMinutes)
     ON CONFLICT (one) DO UPDATE SET least_length = excluded.least_length, least_kinds = excluded.least_kinds,
       change_days = excluded.change_days, idle_minutes = excluded.idle_minutes`,
  )
  const found = (row: AccountRow | undefined): StoredAccount | null => (row === undefined ? null : fromRow(row))
  return {
    list: (): readonly StoredAccount[] => list.all().map(fromRow),
    byId: (id: string): StoredAccount | null => found(byId.get(id)),
    byLogin: (login: string): StoredAccount | null => found(byLogin.get(login)),
    hasAny: (): boolean => any.get() === 1,
    insert: ({ isActive, mustChange, ...account }: StoredAccount): void =>
      void insert.run({ ...account, isActive: Number(isActive), mustChange: Number(mustChange) }),
    update: ({ id, name, role, isActive }: Account): void =>
      void update.run({ id, name, role, isActive: Number(isActive) }),
    /** A passphrase of today; whoever has one is active. */
    renewPassphrase: (id: string, at: string, mustChange: boolean): void =>
      void renew.run({ id, at, mustChange: Number(mustChange) }),
    rules: (): AccessRules | null => rules.get() ?? null,
    putRules: (values: AccessRules): void => void putRules.run(values),
  }
}

export type AccountRepository = ReturnType<typeof createAccountRepository>
