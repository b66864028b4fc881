import type { WorkerEntry } from '#main/db/house.ts'

/** What each kind of worker runs. */
const loads: Readonly<Record<WorkerEntry, () => Promise<unknown>>> = {
  'read-workbook': () => import('#main/imports/worker.ts'),
  'solve-program': () => import('#main/matching/solver-worker.ts'),
}

export const isWorkerEntry = (name: string | undefined): name is WorkerEntry => name !== undefined && name in loads
export const loadWorker = (entry: WorkerEntry): Promise<unknown> => loads[entry]()
