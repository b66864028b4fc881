import { Radio } from 'antd'
import { useAppearance, type ThemeChoice } from '#renderer/session/appearance.ts'
import { SettingsHead } from './settings-head.tsx'

const choices: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
  { value: 'system', label: '跟随系统' },
]

export function Appearance() {
  const theme = useAppearance((state) => state.theme)
  const choose = useAppearance((state) => state.chooseTheme)
  return (
    <>
      <SettingsHead title="外观" hint="只影响这台电脑上的显示，不影响报表。" />
      <div className="settings-form settings-inline">
        <span className="quiet">颜色</span>
        <Radio.Group
          options={[...choices]}
          value={theme}
          onChange={(event) => choose(choices.find((one) => one.value === event.target.value)?.value ?? 'light')}
        />
      </div>
    </>
  )
}
