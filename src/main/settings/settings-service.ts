import type { House } from '#main/db/house.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { backupPlanKeys, backupPlanOf, type BackupPlan } from '#shared/backups/backup-plan.ts'
import type { Office, Settings } from '#shared/settings/settings.ts'
import { createSettingRepository } from './setting-repository.ts'

/** The database holds fictional people while this key is there; its value says which rows they are. */
const sampleDataKey = 'sampleData'

const officeKeys = {
  name: 'office.name',
  level: 'office.level',
  districtId: 'office.districtId',
  reporter: 'office.reporter',
  phone: 'office.phone',
} as const satisfies Record<keyof Office, string>

export interface SettingsChange {
  readonly office?: Office | undefined
  readonly operator?: string | undefined
}

/** `owner` tells whose drafts of forms are meant. */
export function createSettingsService({ db, clock, act, operator }: House, owner: () => string) {
  const settings = createSettingRepository(db)

  function office(): Office | null {
    const name = settings.get(officeKeys.name)
    if (name === null) return null
    return {
      name,
      level: settings.get(officeKeys.level) === 'county' ? 'county' : 'city',
      districtId: settings.get(officeKeys.districtId),
      reporter: settings.get(officeKeys.reporter) ?? '',
      phone: settings.get(officeKeys.phone) ?? '',
    }
  }

  function putOffice({ districtId, ...texts }: Office): void {
    settings.put(officeKeys.name, texts.name)
    settings.put(officeKeys.level, texts.level)
    settings.put(officeKeys.reporter, texts.reporter)
    settings.put(officeKeys.phone, texts.phone)
    if (districtId === null || texts.level === 'city') settings.remove(officeKeys.districtId)
    else settings.put(officeKeys.districtId, districtId)
  }

  const readBackupPlan = (): BackupPlan => backupPlanOf((key) => settings.get(`backup.${key}`))

  const read = (): Settings => ({
    office: office(),
    operator: operator(),
    hasSampleData: settings.get(sampleDataKey) !== null,
    today: clock.today(),
    schoolYear: schoolYearOf(clock.today()),
  })

  return {
    get: read,
    update: (change: SettingsChange): Settings =>
      act('settings.update', () => {
        if (change.office !== undefined) putOffice(change.office)
        if (change.operator !== undefined) settings.put('operator', change.operator)
        return { title: change.office === undefined ? '更换操作员' : '修改本单位信息', value: read() }
      }),
    backupPlan: {
      read: readBackupPlan,
      write: (plan: BackupPlan): BackupPlan =>
        act('backups.updatePlan', () => {
          for (const key of backupPlanKeys) settings.put(`backup.${key}`, String(plan[key]))
          return { title: '修改备份设置', value: readBackupPlan() }
        }),
    },
    sampleMark: {
      read: (): string | null => settings.get(sampleDataKey),
      write: (value: string | null): void =>
        value === null ? settings.remove(sampleDataKey) : settings.put(sampleDataKey, value),
    },
    getDraft: (form: string, key: string): string | null => settings.draft({ owner: owner(), form, key }),
    /** Half-written forms are no business action: they are neither in history nor undone, and nobody else sees them. */
    saveDraft(form: string, key: string, content: string | null): null {
      const place = { owner: owner(), form, key }
      if (content === null) settings.removeDraft(place)
      else settings.putDraft({ ...place, content, savedAt: clock.now() })
      return null
    },
  }
}

export type SettingsService = ReturnType<typeof createSettingsService>
