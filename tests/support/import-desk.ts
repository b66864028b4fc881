import { join } from 'node:path'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openProgrammes } from '#main/engine/open-programmes.ts'
import { openTestEngine } from '#main/engine/test-engine.ts'
import { createImportService } from '#main/imports/import-service.ts'
import { createRecogniser } from '#main/imports/recognise-people.ts'
import { createRegistryIntake } from '#main/registry/registry-intake.ts'
import { createSearchIndex } from '#main/registry/search-index.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { defaultImportPolicy } from '#shared/imports/read-context.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'

export const workbooks = join(import.meta.dirname, '../fixtures/workbooks')

/** A call that nobody cancels, on files named by their paths. */
export const quietly: CallContext = { progress: () => undefined, signal: { aborted: false }, file: (path) => path }

/** The import on a real database in memory, with a process of its own for reading. */
export async function openImportDesk() {
  const { engine, client, db } = await openTestEngine({ today: '2026-11-23' })
  const { house, history } = engine.premises()
  const programmes = openProgrammes(house, {
    sourceOf: () => null,
    undoOn: () => null,
    stagedBatches: () => 0,
    office: () => null,
    writeFile: async () => undefined,
    readLines: async () => [],
    readSignIn: async () => ({ lines: [], skipped: 0 }),
    recogniser: () => createRecogniser(house),
    addTeacher: () => '',
    markTeacher: () => undefined,
    spawnWorker: () => {
      throw new Error('this test starts no worker')
    },
  })
  const written: { file: string; sheet: Sheet }[] = []
  let backups = 0
  const service = createImportService(house, forkWorker, {
    registry: () => createRegistryIntake(house, createSearchIndex(db)),
    inBulk: (_people, store) => store(),
    addReportedPairs: (pairs) => programmes.intake(pairs).created,
    studios: () => programmes.studioIntake(),
    attendance: () => programmes.attendanceIntake(),
    aid: () => programmes.aid.intake(),
    twins: () => programmes.twinIntake(),
    addReportedActivities: programmes.activityIntake,
    policy: () => defaultImportPolicy,
    backUp: () => {
      backups += 1
    },
    writeSheet: (file, sheet) => {
      written.push({ file, sheet: { ...sheet, rows: [...sheet.rows] } })
      return Promise.resolve()
    },
  })
  return { engine, client, db, history, service, written, backups: () => backups }
}
