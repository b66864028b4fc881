import { createHistoryHandlers } from '#main/history/history-handlers.ts'
import { createRecordHistory } from '#main/history/record-history.ts'
import type { TouchedRow } from '#main/history/revert.ts'
import { installDefaults } from '#main/registry/install-defaults.ts'
import { openRegistry } from '#main/registry/open-registry.ts'
import { createSampleService, type SeedRequest } from '#main/sample/sample-service.ts'
import { createSearchHandlers } from '#main/search/search-handlers.ts'
import { createSearchService } from '#main/search/search-service.ts'
import { createSettingsHandlers } from '#main/settings/settings-handlers.ts'
import { createSettingsService } from '#main/settings/settings-service.ts'
import { openProgrammes } from './open-programmes.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/define.ts'
import type { EngineOptions } from './engine.ts'
import type { Premises } from './premises.ts'

export interface Fittings {
  readonly options: EngineOptions
  /** A verified backup, before something that touches much. */
  readonly backUp: (reason: 'import' | 'manual') => void
}

export interface Fitted {
  readonly handlers: Omit<Handlers<Contract>, 'backups'>
  /** Brings derived rows in line with what an undo or redo touched. */
  readonly afterRevert: (rows: readonly TouchedRow[]) => void
  /** What a database made just now is given: code lists, districts, the first cohort. */
  readonly furnish: () => void
  /** What is wrong with the rows, in sentences; empty when nothing is. */
  readonly problems: () => readonly string[]
  /** Fills an empty database with fictional people in bulk, for trials of speed. */
  readonly seed: (request: SeedRequest) => void
}

/** The composition root's inside: builds every area on the house and hands each the functions it needs of others. */
export function fitHandlers({ house, history }: Premises, _fittings: Fittings): Fitted {
  const registry = openRegistry(house, { sourceOf: () => null })
  const programmes = openProgrammes(house, { sourceOf: () => null, stagedBatches: () => 0 })
  const settings = createSettingsService(house)
  const sample = createSampleService(house, registry.searchIndex.refresh, settings.sampleMark)
  return {
    handlers: {
      ...registry.handlers,
      ...programmes.handlers,
      settings: createSettingsHandlers(settings, sample),
      search: createSearchHandlers(createSearchService(house.db)),
      history: createHistoryHandlers(history, createRecordHistory(house.db)),
    } as unknown as Omit<Handlers<Contract>, 'backups'>,
    afterRevert: registry.searchIndex.refreshTouched,
    furnish: () => {
      installDefaults(house)
      programmes.furnish()
    },
    problems: () => [...registry.problems(), ...programmes.problems()],
    seed: sample.seed,
  }
}
