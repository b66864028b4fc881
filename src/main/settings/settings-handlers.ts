import type { AreaHandlers } from '#shared/contract/define.ts'
import type { settingsContract } from '#shared/settings/settings-contract.ts'
import type { SettingsService } from './settings-service.ts'

/** 体验模式, handed in by the composition root. */
export interface SampleData {
  readonly add: () => { readonly teachers: number }
  readonly remove: () => { readonly teachers: number }
}

export const createSettingsHandlers = (
  settings: SettingsService,
  sample: SampleData,
): AreaHandlers<typeof settingsContract> => ({
  get: () => settings.get(),
  update: (change) => settings.update(change),
  addSampleData: () => sample.add(),
  removeSampleData: () => sample.remove(),
  getDraft: ({ form, key }) => settings.getDraft(form, key),
  saveDraft: ({ form, key, content }) => settings.saveDraft(form, key, content),
})
