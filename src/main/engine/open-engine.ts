import { noAccountKeys } from '#main/access/account-keys.ts'
import { createDeskSession } from '#main/access/desk-session.ts'
import { createBackupStore } from '#main/backups/backup-store.ts'
import { copyBeside, putInPlace } from '#main/backups/replace-database.ts'
import { resealToCurrent } from '#main/db/open-file.ts'
import { describeDatabase } from '#main/diagnosis/describe-database.ts'
import type { TouchedRow } from '#main/history/revert.ts'
import type { Naming } from '#main/registry/registry-invariants.ts'
import type { backupContract } from '#shared/backups/backup-contract.ts'
import { contract } from '#shared/contract/index.ts'
import type { Area, AreaHandlers } from '#shared/contract/define.ts'
import type { DatabaseFacts } from '#shared/diagnosis/diagnosis-contract.ts'
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
  readonly seed: Fitted['seed']
  readonly importFiles: Fitted['importFiles']
}

interface Standing {
  readonly premises: Premises
  readonly fitted: Fitted
  readonly dispatch: Dispatch
}

/** Opens the database and everything on it. Throws the refusals of `openDatabase`. */
export async function openEngine(options: EngineOptions): Promise<OpenedEngine> {
  const backups = createBackupStore(
    options.backupFolder,
    options.clock,
    filesFolderOf(options.databaseFile),
    options.keys,
  )
  const listeners = new Set<(areas: readonly Area[]) => void>()
  const announce = (areas: readonly Area[]): void => {
    for (const listener of listeners) listener(areas)
  }
  const session = createDeskSession()
  let standing: Standing

  function stand(): Standing {
    let afterRevert: (rows: readonly TouchedRow[]) => void = () => undefined
    const premises = openPremises(options, backups, {
      session,
      afterRevert: (rows) => afterRevert(rows),
      audited: () => announce(['audit']),
    })
    const fitted = fitHandlers(premises, {
      options,
      session,
      keys: noAccountKeys,
      backUp: (reason) => {
        if (options.databaseFile === ':memory:') return
        backups.create(premises.house.db, reason)
        announce(['backups'])
      },
      auditHeads: backups.auditHeads,
    })
    afterRevert = fitted.afterRevert
    // In one piece, for a first start that is cut off is gone through again.
    premises.house.db.transaction(premises.isBare ? fitted.furnish : fitted.catchUp)()
    const dispatch = createDispatch({
      contract,
      handlers: { ...fitted.handlers, backups: backupHandlers, diagnosis: { gather } },
      log: options.log,
      announce,
      admit: fitted.admit,
      now: options.clock.now,
      reference: () => options.createId().slice(-8),
    })
    return { premises, fitted, dispatch }
  }

  const backupHandlers: AreaHandlers<typeof backupContract> = {
    list: () => backups.list(),
    create: ({ reason }) => backups.create(standing.premises.house.db, reason),
    restore({ name }) {
      const source = backups.verified(name)
      const before = backups.create(standing.premises.house.db, 'restore')
      // The files first, then the rows that name them.
      backups.putBackFiles(name)
      const copy = copyBeside(options.databaseFile, source)
      resealToCurrent(copy, options.keys())
      standing.premises.house.db.close()
      try {
        putInPlace(options.databaseFile, copy, before.name)
      } finally {
        standing = stand()
      }
      const { audit } = standing.premises.house
      audit({ kind: 'restore', subject: name, detail: `用备份恢复，恢复前的内容另存为 ${before.name}` })
      return { before }
    },
  }

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
  return {
    call: (operation, input, context) => standing.dispatch(operation, input, context),
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      const { db } = standing.premises.house
      if (!db.open) return
      try {
        if (options.backUpOnClose) backups.createIfChanged(db, 'quit')
      } finally {
        db.close()
      }
    },
    premises: () => standing.premises,
    seed: (request) => standing.fitted.seed(request),
    importFiles: (request, context) => standing.fitted.importFiles(request, context),
    verify: () => problems('named'),
  }
}
