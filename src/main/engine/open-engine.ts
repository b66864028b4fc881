import { beginEpoch } from '#main/db/epoch.ts'
import { noAccountKeys } from '#main/access/account-keys.ts'
import { createDeskSession } from '#main/access/desk-session.ts'
import { createBackupStore } from '#main/backups/backup-store.ts'
import { createSecondPlace } from '#main/backups/second-place.ts'
import { describeDatabase } from '#main/diagnosis/describe-database.ts'
import type { TouchedRow } from '#main/history/revert.ts'
import type { Naming } from '#main/registry/registry-invariants.ts'
import type { BackupReason } from '#shared/backups/backup.ts'
import { contract } from '#shared/contract/index.ts'
import type { Area, ContractTree, Operation } from '#shared/contract/define.ts'
import type { DatabaseFacts } from '#shared/diagnosis/diagnosis-contract.ts'
import { assertOurs } from './assert-ours.ts'
import { createBackupDesk } from './backup-desk.ts'
import { backupBefore } from './backup-moments.ts'
import { createBackupRounds } from './backup-rounds.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { fitHandlers, type Fitted } from './handlers.ts'
import { filesFolderOf } from './files-folder.ts'
import { openPremises, type Premises } from './premises.ts'

export interface OpenedEngine extends Engine {
  /** The house as it stands now, for the command line's bulk work and for tests. */
  readonly premises: () => Premises
  /** What is wrong with the database, in sentences: SQLite's own checks, then those of every area. */
  readonly verify: () => readonly string[]
  /** One look round for backups that nobody asks for; the window's engine does so every minute. */
  readonly lookRound: () => Promise<void>
  readonly seed: Fitted['seed']
  readonly match: Fitted['match']
  readonly importFiles: Fitted['importFiles']
  /** Throws for what the person at the desk may not ask now. */
  readonly admit: Fitted['admit']
  /** Whoever opened the database with a passphrase of his own is at the desk. */
  readonly follow: (login: string) => void
  /** After another file came into the place: a new epoch tells the changes to come from those before, and the trail says it. */
  readonly restored: (from: string, what: string) => void
  /** Closes what stands, lets `change` put another file in its place, and opens that. */
  readonly reopen: (change: () => void) => void
}

/** What stands before the database is answered by the front desk. */
const { vault: _vault, ...engineContract } = contract

/** What an action in the history was asked for by; undefined for one that no operation has begun. */
function operationNamed(name: string): Operation | undefined {
  const [area = '', verb = ''] = name.split('.')
  const tree: ContractTree = contract
  return tree[area]?.[verb]
}

interface Standing {
  readonly premises: Premises
  readonly fitted: Fitted
  readonly dispatch: Dispatch
}

/** Opens the database and everything on it. Throws the refusals of `openDatabase`. */
export async function openEngine(options: EngineOptions): Promise<OpenedEngine> {
  const backups = createBackupStore({
    folder: options.backupFolder,
    filesFolder: filesFolderOf(options.databaseFile),
    clock: options.clock,
    keys: options.keys,
  })
  const second = createSecondPlace(options.backupFolder, options.clock)
  const listeners = new Set<(areas: readonly Area[]) => void>()
  const announce = (areas: readonly Area[]): void => {
    for (const listener of listeners) listener(areas)
  }
  const session = createDeskSession()
  let standing: Standing

  function stand(): Standing {
    let afterRevert: (rows: readonly TouchedRow[]) => void = () => undefined
    let admit: Fitted['admit'] = () => undefined
    const premises = openPremises(options, backups, {
      session,
      afterRevert: (rows) => afterRevert(rows),
      admitRevert(name) {
        const operation = operationNamed(name)
        if (operation !== undefined) admit(operation)
      },
      audited: () => announce(['audit']),
    })
    const backUp = (reason: BackupReason): void => {
      if (options.databaseFile === ':memory:') return
      if (backups.createUnlessKept(premises.house.db, reason) === null) return
      announce(['backups'])
      void rounds.copy()
    }
    const fitted = fitHandlers(premises, {
      options,
      session,
      keys: options.accountKeys ?? noAccountKeys,
      backUp,
      backups,
    })
    afterRevert = fitted.afterRevert
    admit = fitted.admit
    // In one piece, for a first start that is cut off is gone through again.
    premises.house.db.transaction(premises.isBare ? fitted.furnish : fitted.catchUp)()
    const dispatch = createDispatch({
      contract: engineContract,
      handlers: { ...fitted.handlers, backups: backupDesk, diagnosis: { gather } },
      before(operation) {
        const reason = backupBefore(operation)
        if (reason !== undefined) backUp(reason)
      },
      log: options.log,
      announce,
      admit: fitted.admit,
      now: options.clock.now,
      reference: () => options.createId().slice(-8),
    })
    return { premises, fitted, dispatch }
  }

  function restored(from: string, what: string): void {
    const { db, createId, audit } = standing.premises.house
    beginEpoch(db, createId())
    audit({ kind: 'restore', subject: from, detail: what })
  }

  function reopen(change: () => void): void {
    standing.premises.house.db.close()
    try {
      change()
    } finally {
      standing = stand()
    }
  }

  const backupDesk = createBackupDesk({
    databaseFile: options.databaseFile,
    backups,
    keys: options.keys,
    places: {
      backups,
      second,
      plan: () => standing.fitted.backupPlan.read(),
      clock: options.clock,
      assertOurs: (copy) => assertOurs(copy, options.migrationsFolder),
    },
    db: () => standing.premises.house.db,
    plan: {
      read: () => standing.fitted.backupPlan.read(),
      write: (plan) => standing.fitted.backupPlan.write(plan),
    },
    reopen,
    restored: (from, before) => restored(from, `用备份恢复，恢复前的内容另存为 ${before}`),
    async problemsIn(databaseFile) {
      const folders = { databaseFile, backupFolder: `${databaseFile}-backups` }
      const trial = await openEngine({ ...options, ...folders, backUpOnClose: false })
      try {
        return trial.verify()
      } finally {
        await trial.close()
      }
    },
  })

  let running = 0
  const rounds = createBackupRounds({
    backups,
    second,
    clock: options.clock,
    db: () => standing.premises.house.db,
    plan: () => standing.fitted.backupPlan.read(),
    isIdle: () => running === 0 && options.databaseFile !== ':memory:',
    changed: () => announce(['backups']),
  })

  function problems(naming: Naming): readonly string[] {
    const { db } = standing.premises.house
    const integrity = (db.pragma('integrity_check(20)') as { integrity_check: string }[]).map(
      (row) => row.integrity_check,
    )
    const dangling = db.pragma('foreign_key_check') as unknown[]
    return [
      ...integrity.filter((line) => line !== 'ok').map((line) => `文件完整性：${line}`),
      ...(dangling.length > 0 ? [`有 ${dangling.length} 处引用指向不存在的记录`] : []),
      ...standing.fitted.problems(naming),
    ]
  }

  const gather = (): DatabaseFacts =>
    describeDatabase(standing.premises.house.db, {
      settings: standing.fitted.settingsFacts,
      backups: backups.list,
      problems: () => problems('nameless'),
    })

  standing = stand()
  const everyMinute = options.backUpOnClose ? setInterval(() => void rounds.look(), 60_000) : undefined
  everyMinute?.unref()
  return {
    async call(operation, input, context) {
      running += 1
      try {
        return await standing.dispatch(operation, input, context)
      } finally {
        running -= 1
      }
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      clearInterval(everyMinute)
      const { db } = standing.premises.house
      if (!db.open) return
      try {
        if (options.backUpOnClose && backups.createIfChanged(db, 'quit') !== null) await rounds.copy()
      } finally {
        db.close()
      }
    },
    premises: () => standing.premises,
    seed: (request) => standing.fitted.seed(request),
    match: (request, context) => standing.fitted.match(request, context),
    importFiles: (request, context) => standing.fitted.importFiles(request, context),
    verify: () => problems('named'),
    admit: (operation) => standing.fitted.admit(operation),
    follow: (login) => standing.fitted.follow(login),
    restored,
    reopen,
    lookRound: rounds.look,
  }
}
