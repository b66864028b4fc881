import { Button, Input } from 'antd'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { groupsOf, tidyRecoveryText } from '#shared/vault/recovery-code.ts'
import type { RecoveryCodeDraft } from '#shared/vault/vault.ts'
import { call } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import './recovery-code.css'

interface RecoveryCodeProps {
  readonly drafted: RecoveryCodeDraft
  readonly office: string
  readonly day: string
  /** The groups that were typed, in the order asked for; null until they agree with the code. */
  readonly onTyped: (typed: readonly string[] | null) => void
}

const paperLines = [
  '忘记口令、换电脑、重装系统，或数据库被复制到别处时，用它打开数据库。',
  '请放入单位保险柜，不要拍照，不要存在这台电脑上，不要发到网上。',
  '重新生成恢复码后，这一张作废。',
] as const

/** The code, shown this once: printed or saved, and counted as copied when some groups of it are typed back. */
export function RecoveryCode({ drafted, office, day, onTyped }: RecoveryCodeProps) {
  const groups = groupsOf(drafted.code)
  return (
    <>
      <p className="second">恢复码只显示这一次。打印或抄写一份放进单位保险柜：口令忘了、电脑换了，只有它能打开数据。</p>
      <ol className="recovery-code" aria-label="恢复码">
        {groups.map((group, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- Two groups may be alike; their place is their name.
          <li key={at}>
            {group}
            <span>{at + 1}</span>
          </li>
        ))}
      </ol>
      <CopyButtons code={drafted.code} office={office} day={day} />
      <Confirmation key={drafted.draft} groups={groups} ask={drafted.ask} onTyped={onTyped} />
      {createPortal(
        <section className="recovery-paper">
          <h1>龙都名师工作台 恢复码</h1>
          <p>单位：{office}</p>
          <p>生成日期：{day}</p>
          <strong>{drafted.code}</strong>
          {paperLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>,
        document.body,
      )}
    </>
  )
}

const textOf = ({ code, office, day }: CopyButtonsProps): string =>
  ['龙都名师工作台 恢复码', `单位：${office}`, `生成日期：${day}`, '', code, '', ...paperLines, ''].join('\r\n')

interface CopyButtonsProps {
  readonly code: string
  readonly office: string
  readonly day: string
}

function CopyButtons(props: CopyButtonsProps) {
  const choose = useCommand('shell.chooseSave', { showsError: true })
  const write = useCommand('shell.saveText', { showsError: true })
  const save = async () => {
    const file = await choose.run({ name: '龙都恢复码.txt', kind: 'txt' })
    if (file === null || file === undefined) return
    if ((await write.run({ token: file.token, text: textOf(props) })) === undefined) return
    useNotices
      .getState()
      .offer(`已另存 ${file.name}，请移到 U 盘保管，不要留在这台电脑上`, [
        { label: '所在文件夹', run: () => void call('shell.showFile', { token: file.token }) },
      ])
  }
  return (
    <div className="page-actions" style={{ margin: 0 }}>
      <Button onClick={() => window.print()}>打印</Button>
      <Button loading={write.busy} onClick={() => void save()}>
        另存…
      </Button>
      <ErrorSentence error={choose.error ?? write.error} />
    </div>
  )
}

interface ConfirmationProps {
  readonly groups: readonly string[]
  /** Numbers of the groups asked for, from 1. */
  readonly ask: readonly number[]
  readonly onTyped: RecoveryCodeProps['onTyped']
}

function Confirmation({ groups, ask, onTyped }: ConfirmationProps) {
  const [typed, setTyped] = useState<readonly string[]>(ask.map(() => ''))
  const isRight = (at: number, text: string): boolean => tidyRecoveryText(text) === groups[(ask[at] ?? 0) - 1]
  const change = (at: number, text: string) => {
    const next = typed.map((one, place) => (place === at ? text : one))
    setTyped(next)
    onTyped(next.every((one, place) => isRight(place, one)) ? next : null)
  }
  return (
    <div className="recovery-confirm">
      <span>核对抄好的一份，输入</span>
      {ask.map((group, at) => (
        <label key={group}>
          第 {group} 组{' '}
          <Input
            aria-label={`第 ${group} 组`}
            autoComplete="off"
            maxLength={8}
            value={typed[at] ?? ''}
            status={(typed[at] ?? '').length >= 4 && !isRight(at, typed[at] ?? '') ? 'error' : ''}
            onChange={(event) => change(at, event.target.value)}
          />
        </label>
      ))}
    </div>
  )
}
