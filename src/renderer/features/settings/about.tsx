import { SettingsHead } from './settings-head.tsx'

export function About() {
  return (
    <>
      <SettingsHead title="关于" hint="龙都名师工作台，濮阳市教师发展业务的桌面工作台。" />
    </>
  )
}
