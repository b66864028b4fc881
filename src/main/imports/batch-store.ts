import { setImmediate as nextTurn } from 'node:timers/promises'
import type { House } from '#main/db/house.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { createCodeBook } from '#shared/imports/code-book.ts'
import { createDistrictBook } from '#shared/imports/district-book.ts'
import type { FileGrid } from '#shared/imports/grid.ts'
import { createDecisionBook, type DecisionBook } from '#shared/imports/import-decision.ts'
import type { ImportOutcome } from '#shared/imports/import-outcome.ts'
import type { ImportPolicy } from '#shared/imports/read-context.ts'
import { runImport } from '#shared/imports/run-import.ts'
import { createSchoolIndex } from '#shared/imports/school-index.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { createAdditions, knownBefore } from './before-storing.ts'
import { createDecisionRepository, decisionsOf, type DecisionRecord } from './decision-repository.ts'
import { createKnownRepository } from './known-repository.ts'
import { type BatchRecord, createStagingRepository, type FileRecord, type SheetRecord } from './staging-repository.ts'

export interface LoadedSheet extends SheetRecord {
  /** Positions by which the pipeline knows it. */
  readonly fileIndex: number
  readonly sheetIndex: number
  readonly answers: readonly DecisionRecord[]
}

/** A batch with what was made of it. */
export interface ReadBatch {
  readonly batch: BatchRecord
  readonly files: readonly FileRecord[]
  readonly sheets: readonly LoadedSheet[]
  readonly grids: readonly FileGrid[]
  readonly outcome: ImportOutcome
  readonly decisions: DecisionBook
}

type Progress = Pick<CallContext, 'progress' | 'signal'>

interface Held {
  readonly id: string
  readonly files: string
  readonly grids: readonly FileGrid[]
  key: string
  read: ReadBatch | null
}

/**
 * Batches and what the pipeline makes of them. The result is never stored: it follows from the raw rows, the answers
 * and what the registry knows, and is made again when one of these has changed. The last batch is kept at hand.
 */
export function createBatchStore(house: House, policy: () => ImportPolicy) {
  const staging = createStagingRepository(house.db, house.createId)
  const decisions = createDecisionRepository(house.db)
  const known = createKnownRepository(house.db)
  const additions = createAdditions(house.db)
  let held: Held | null = null
  let making: { readonly key: string; readonly made: Promise<ReadBatch> } | null = null
  let answered = 0

  function record(id: string): BatchRecord {
    const batch = staging.batch(id)
    if (batch === undefined || batch.state === 'discarded') throw new AppError('import/not-staged')
    return batch
  }

  function gridsOf(batch: BatchRecord, files: readonly FileRecord[]): readonly FileGrid[] {
    const key = files.map(({ id }) => id).join()
    if (held?.id === batch.id && held.files === key) return held.grids
    const grids = files.map(staging.gridOf)
    held = { id: batch.id, files: key, grids, key: '', read: null }
    return grids
  }

  const sheetsOf = (files: readonly FileRecord[]): LoadedSheet[] =>
    files.flatMap((file, fileIndex) =>
      staging.sheets(file.no).map((sheet, sheetIndex): LoadedSheet => ({
        ...sheet,
        fileIndex,
        sheetIndex,
        answers: decisions.ofSheet(sheet.no),
      })),
    )

  async function run(
    grids: readonly FileGrid[],
    { sheets, actionId }: { readonly sheets: readonly LoadedSheet[]; readonly actionId: string | null },
    context: Progress,
  ): Promise<ImportOutcome> {
    const then = actionId === null ? known : knownBefore(known, additions, actionId)
    const steps = runImport({
      files: grids,
      codes: createCodeBook(known.codes()),
      districts: createDistrictBook(known.districts()),
      schools: createSchoolIndex(then.schools()),
      people: then.people(),
      pairs: then.pairs(),
      studios: then.studios(),
      policy: policy(),
      today: house.clock.today(),
      decisions: sheets.flatMap((sheet) =>
        decisionsOf(sheet.answers, { file: sheet.fileIndex, sheet: sheet.sheetIndex }),
      ),
      rememberedLayout: (signature) => {
        const fields = decisions.remembered(signature)
        return fields.length === 0 ? null : { fields: new Map(fields.map(({ header, field }) => [header, field])) }
      },
    })
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      context.progress(step.value.done, step.value.total, '核对')
      if (context.signal.aborted) throw new AppError('operation/cancelled')
      await nextTurn()
    }
  }

  async function make(batch: BatchRecord, files: readonly FileRecord[], context: Progress): Promise<ReadBatch> {
    const grids = gridsOf(batch, files)
    const sheets = sheetsOf(files)
    const outcome = await run(grids, { sheets, actionId: batch.actionId }, context)
    const decisions = createDecisionBook(
      sheets.flatMap((sheet) => decisionsOf(sheet.answers, { file: sheet.fileIndex, sheet: sheet.sheetIndex })),
    )
    return { batch, files, sheets, grids, outcome, decisions }
  }

  /**
   * The batch as it stands: read again only when answers or the registry have changed since. A page asks for several
   * parts of it at once; they wait for one and the same reading.
   */
  async function read(id: string, context: Progress): Promise<ReadBatch> {
    const batch = record(id)
    const files = staging.files(batch.no)
    gridsOf(batch, files)
    const key = `${answered}|${known.lastAction.get() ?? 0}|${house.clock.today()}`
    if (held?.key === key && held.read !== null) return { ...held.read, batch }
    const whole = [id, ...files.map((file) => file.id), key].join()
    if (making?.key !== whole) making = { key: whole, made: make(batch, files, context) }
    const mine = making
    try {
      const made = await mine.made
      if (held?.grids === made.grids) [held.key, held.read] = [key, made]
      return made
    } finally {
      if (making === mine) making = null
    }
  }

  return {
    staging,
    decisions,
    known,
    record,
    read,
    /** Something was answered: what was made of the batch is out of date. */
    touch: (): void => {
      answered += 1
    },
    /** Only a batch that is not stored yet can be changed. */
    openRecord(id: string): BatchRecord {
      const batch = record(id)
      if (batch.state === 'committed') throw new AppError('import/already-committed')
      return batch
    },
  }
}

export type BatchStore = ReturnType<typeof createBatchStore>
