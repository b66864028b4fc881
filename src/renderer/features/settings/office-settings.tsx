import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SettingsHead } from './settings-head.tsx'
import { OfficeForm } from './office-form.tsx'

/** 本单位信息: it heads every report and sets the default scope. */
export function OfficeSettings() {
  const settings = useOperation('settings.get', {}).data
  const save = useCommand('settings.update', { said: () => '已保存本单位信息', showsError: true })
  if (settings === undefined) return null
  return (
    <>
      <SettingsHead title="本单位信息" hint="印在每张报表的表头，也决定默认看哪些县区。" />
      <div className="settings-form">
        <OfficeForm
          initial={settings.office}
          submitLabel="保存"
          onSave={async (office) => (await save.run({ office })) !== undefined}
        />
        <ErrorSentence error={save.error} />
      </div>
    </>
  )
}
