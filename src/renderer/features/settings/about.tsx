import { Button } from 'antd'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { SettingsHead } from './settings-head.tsx'

/** 关于: the version, where everything is kept, and what to hand over when something goes wrong. */
export function About() {
  const info = useOperation('shell.info', {}).data
  return (
    <>
      <SettingsHead
        title="关于"
        hint="龙都名师工作台，濮阳市教师发展业务的桌面工作台。不联网，数据只在这台电脑上。"
        actions={<DiagnosisButton />}
      />
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
        <p className="quiet">
          出错时请导出诊断包，交给维护人员。它是一个文本文件，只有版本、各表行数、检查结果和操作日志，没有姓名、证件号和单位名称。
        </p>
      </div>
    </>
  )
}

function DiagnosisButton() {
  const pack = useCommand('shell.exportDiagnosis')
  const run = async () => {
    const file = await pack.run({})
    if (file === null || file === undefined) return
    useNotices.getState().offer(`已导出 ${file.name}`, [
      { label: '打开', run: () => void client.shell.openFile({ token: file.token }) },
      { label: '所在文件夹', run: () => void client.shell.showFile({ token: file.token }) },
    ])
  }
  return (
    <Button loading={pack.busy} onClick={() => void run()}>
      导出诊断包
    </Button>
  )
}
