import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import type { House, SpawnWorker } from '#main/db/house.ts'
import type { CallContext } from '#shared/contract/define.ts'
import type { importContract } from '#shared/imports/import-contract.ts'
import { headerSignature } from '#shared/imports/run-import.ts'
import type { BatchRow, CommitReport } from '#shared/imports/staging.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { answerCell, answerIssues } from './answer-issues.ts'
import { type BatchStore, createBatchStore, type LoadedSheet, type ReadBatch } from './batch-store.ts'
import { judge, storeRecords, type StoredRecords } from './commit-batch.ts'
import type { ImportNeeds } from './import-needs.ts'
import { problemSheet } from './problem-list.ts'
import { readInWorker } from './read-in-worker.ts'
import { newPeopleIn } from './record-cells.ts'
import { showBatch, showBatchRow } from './shown-batch.ts'
import { drawnSheet } from './shown-sheet.ts'

type Input<Verb extends keyof typeof importContract> = z.output<(typeof importContract)[Verb]['input']>

const readable = /\.(?:xlsx|xlsm|xls|csv|et|ods|txt|docx?|wps)$/i

/** What of a folder an office would mean: its tables, not the locks that Excel leaves beside open files. */
function filesIn(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path]
  return readdirSync(path)
    .filter((name) => readable.test(name) && !name.startsWith('~$') && !name.startsWith('.'))
    .toSorted((one, other) => one.localeCompare(other, 'zh'))
    .map((name) => join(path, name))
}

export interface Committed extends StoredRecords {
  readonly read: ReadBatch
}

/** Batches of files: read, answered, stored, undone. */
export function createImportService(house: House, spawnWorker: SpawnWorker, needs: ImportNeeds) {
  const store = createBatchStore(house, needs.policy)

  async function readInto(batchNo: number, references: readonly string[], context: CallContext): Promise<void> {
    const paths = references.flatMap((reference) => filesIn(context.file(reference)))
    for (const [index, path] of paths.entries()) {
      const label = `读取 ${basename(path)}`
      context.progress(index, paths.length, label)
      const onRows = (rows: number): void => context.progress(index, paths.length, `${label}，已读 ${rows} 行`)
      store.staging.addFile(batchNo, await readInWorker(path, { spawnWorker, signal: context.signal, onRows }))
    }
    store.touch()
  }

  async function stage({ files, label }: Input<'stage'>, context: CallContext): Promise<{ readonly batchId: string }> {
    const first = context.file(files[0] ?? '')
    const named = label ?? (files.length === 1 ? basename(first) : `${basename(first)} 等`)
    const batchId = store.staging.addBatch(named, house.operator(), house.clock.now())
    try {
      await readInto(store.record(batchId).no, files, context)
    } catch (error) {
      store.staging.setState(store.record(batchId).no, 'discarded')
      throw error
    }
    return { batchId }
  }

  const sheetOf = async (sheetId: string, context: CallContext): Promise<{ read: ReadBatch; sheet: LoadedSheet }> => {
    const batchId = store.staging.batchOfSheet(sheetId)?.batchId
    if (batchId === undefined) throw new AppError('import/not-staged')
    const read = await store.read(batchId, context)
    return { read, sheet: drawnSheet(read, sheetId).sheet }
  }

  /** Stores all that may be stored, in one action; nothing to store is an error of its own. */
  async function storeBatch(batchId: string, acceptWarnings: boolean, context: CallContext): Promise<Committed> {
    store.openRecord(batchId)
    const read = await store.read(batchId, context)
    const free = judge(read).some(({ states }) =>
      [...states.values()].some((state) => state === 'ready' || (acceptWarnings && state === 'open')),
    )
    if (!free) throw new AppError('import/nothing-to-commit')
    needs.backUp()
    const stored = house.act('imports.commit', () => {
      const made = needs.inBulk(newPeopleIn(read), () => storeRecords(read, { store, needs, acceptWarnings }))
      store.staging.setState(read.batch.no, 'committed')
      return { title: `导入 ${read.batch.label}：${summary(made.report)}`, value: made }
    })
    return { ...stored, read }
  }

  return {
    store,
    stage,
    storeBatch,
    async addFiles({ batchId, files }: Input<'addFiles'>, context: CallContext): Promise<null> {
      await readInto(store.openRecord(batchId).no, files, context)
      return null
    },
    removeFile({ batchId, fileId }: Input<'removeFile'>): null {
      const batch = store.openRecord(batchId)
      const file = store.staging.file(fileId)
      if (file === undefined || file.batchNo !== batch.no) throw new AppError('import/not-staged')
      store.staging.removeFile(file.no)
      store.touch()
      return null
    },
    async list({ limit }: Input<'list'>, context: CallContext): Promise<readonly BatchRow[]> {
      const rows: BatchRow[] = []
      for (const batch of store.staging.batches(limit)) {
        const files = store.staging.files(batch.no).length
        const figures =
          batch.state === 'staged' && rows.length === 0
            ? showBatch(await store.read(batch.id, context)).figures
            : { ready: 0, open: 0, skipped: 0 }
        rows.push(showBatchRow(batch, files, figures))
      }
      return rows
    },
    get: async ({ batchId }: Input<'get'>, context: CallContext) => showBatch(await store.read(batchId, context)),
    sheetOf,
    async decide(
      { batchId, ...request }: Input<'decide'>,
      context: CallContext,
    ): Promise<{ readonly answered: number }> {
      store.openRecord(batchId)
      return { answered: answerIssues(store, await store.read(batchId, context), request) }
    },
    async decideCell({ sheetId, ...request }: Input<'decideCell'>, context: CallContext): Promise<null> {
      const { read, sheet } = await sheetOf(sheetId, context)
      store.openRecord(read.batch.id)
      answerCell(store, read, sheet, request)
      return null
    },
    async mapColumn({ sheetId, column, field }: Input<'mapColumn'>, context: CallContext): Promise<null> {
      const { read, sheet } = await sheetOf(sheetId, context)
      store.openRecord(read.batch.id)
      rememberColumn(store, read, sheet, { column, field })
      return null
    },
    async setKind({ sheetId, kind }: Input<'setKind'>, context: CallContext): Promise<null> {
      const { read, sheet } = await sheetOf(sheetId, context)
      store.openRecord(read.batch.id)
      const place = { sheetNo: sheet.no, row: 0, matter: '', isKept: 0 }
      store.decisions.put({ ...place, kind: 'include', value: kind === null ? '0' : '1' })
      if (kind === null) store.decisions.clear({ ...place, kind: 'kind' })
      else store.decisions.put({ ...place, kind: 'kind', value: kind })
      store.touch()
      return null
    },
    setSender({ fileId, districtId }: Input<'setSender'>): null {
      const file = store.staging.file(fileId)
      if (file === undefined) throw new AppError('import/not-staged')
      store.openRecord(store.staging.batchOfFile(fileId) ?? '')
      const district = store.known.districts().find(({ id }) => id === districtId)?.name ?? null
      for (const sheet of store.staging.sheets(file.no)) {
        store.decisions.put({ sheetNo: sheet.no, kind: 'district', row: 0, matter: '', value: district, isKept: 0 })
      }
      store.touch()
      return null
    },
    async commit({ batchId, acceptWarnings }: Input<'commit'>, context: CallContext): Promise<CommitReport> {
      const { report } = await storeBatch(batchId, acceptWarnings, context)
      return { ...report, actionId: store.record(batchId).actionId }
    },
    discard({ batchId }: Input<'discard'>): null {
      const batch = store.openRecord(batchId)
      return house.act('imports.discard', () => {
        store.staging.setState(batch.no, 'discarded')
        return { title: `放弃导入 ${batch.label}`, value: null }
      })
    },
    async problemList(
      { batchId, fileId, file }: Input<'problemList'>,
      context: CallContext,
    ): Promise<{ readonly rows: number }> {
      const { sheet, rows } = problemSheet(await store.read(batchId, context), fileId, house.clock.now())
      await needs.writeSheet(context.file(file), sheet)
      return { rows }
    },
    /** For the desk: batches that wait to be stored. */
    stagedBatches: (): number => store.staging.batches(200).filter(({ state }) => state === 'staged').length,
    /** For record cards: where a record came from. */
    sourceOf: (sourceRow: number) => store.staging.sourceOf(sourceRow),
  }
}

/** 学校 12、教师 437、结对 96; only what there is. */
function summary(report: StoredRecords['report']): string {
  const { schools, teachers, pairings, studios, members, lectures, attendees, activities } = report
  const { aidBatches, postings, visits, twinGroups } = report
  const counted = [
    ['学校', schools],
    ['教师', teachers],
    ['结对', pairings],
    ['工作室', studios],
    ['成员', members],
    ['讲堂', lectures],
    ['签到', attendees],
    ['援疆批次', aidBatches],
    ['援派人员', postings],
    ['互访', visits],
    ['结对组', twinGroups],
    ['活动', activities],
  ] as const
  const some = counted.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count}`)
  return some.length === 0 ? '没有新内容' : some.join('、')
}

export type ImportService = ReturnType<typeof createImportService>

/** A column read as another field, now and whenever a sheet with these headers comes again. */
function rememberColumn(
  store: BatchStore,
  read: ReadBatch,
  sheet: LoadedSheet,
  { column, field }: { column: number; field: string | null },
): void {
  const outcome = read.outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  const grid = read.grids[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  const header = outcome?.columns.find((one) => one.col === column)?.header
  if (header === undefined || grid === undefined) throw new AppError('record/not-found')
  store.decisions.put({ sheetNo: sheet.no, kind: 'column', row: 0, matter: header, value: field, isKept: 0 })
  store.decisions.remember(headerSignature(grid), header, field)
  store.touch()
}
