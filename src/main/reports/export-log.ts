import type { House } from '#main/db/house.ts'
import { maskPresetLabels, type MaskPreset } from '#shared/reports/mask.ts'
import { createReportRepository, type ExportRecord } from './report-repository.ts'

export type GivenOut = Pick<ExportRecord, 'report' | 'scope' | 'format' | 'rowCount' | 'fileName' | 'sha256'>

interface Telling {
  readonly version: number
  readonly masking: MaskPreset
  readonly reason: string
}

/** Writes down what leaves the house: who, when, what file, how much of the people it tells. */
export function createExportRecorder(house: House): (given: GivenOut, telling: Telling) => void {
  const repository = createReportRepository(house.db)
  return (given, telling) => {
    const id = house.createId()
    house.db.transaction(() => {
      repository.log({ ...given, ...telling, id, at: house.clock.now(), operator: house.operator() })
      const detail = `${given.report}（${given.format}），${maskPresetLabels[telling.masking]}，${given.rowCount} 行`
      house.audit({ kind: 'export', subject: id, detail })
    })()
  }
}

/** The same for what leaves by another way than a report, which never tells people in full. */
export function createExportLog(house: House): (given: GivenOut) => void {
  const record = createExportRecorder(house)
  const { nextVersion } = createReportRepository(house.db)
  return (given) => record(given, { version: nextVersion(given.report, given.scope), masking: 'check', reason: '' })
}
