import { useOperation } from '#renderer/api/use-operation.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { SettingsHead } from './settings-head.tsx'

/** 关于: the version, and where everything is kept. */
export function About() {
  const info = useOperation('shell.info', {}).data
  return (
    <>
      <SettingsHead title="关于" hint="龙都名师工作台，濮阳市教师发展业务的桌面工作台。不联网，数据只在这台电脑上。" />
      <div className="settings-about">
        <Facts columns={1} labelWidth={72}>
          <Fact label="版本">{info?.version}</Fact>
          <Fact label="数据库">{info?.databaseFile}</Fact>
          <Fact label="备份">{info?.backupFolder}</Fact>
          <Fact label="日志">{info?.logFolder}</Fact>
          <Fact label="运行环境">
            {info === undefined ? null : `Electron ${info.electron}，Chromium ${info.chrome}`}
          </Fact>
        </Facts>
        <p className="quiet">日志里只有操作名称和用时，没有姓名和证件号。出错时可以把日志文件夹交给维护人员。</p>
      </div>
    </>
  )
}
