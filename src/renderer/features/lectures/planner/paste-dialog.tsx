import { Input } from 'antd'
import { useEffect, useState } from 'react'
import type { ReadPlan } from '#shared/lectures/lecture-contract.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { figure } from '#renderer/ui/figure.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { timeText } from '../list/lecture-words.ts'

interface PasteDialogProps {
  readonly seriesId: string | undefined
  readonly onClose: () => void
}

const patience = 300

/** 粘贴计划: a season as a list, read line by line before anything is stored. */
export function PasteDialog({ seriesId, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text), patience)
    return () => window.clearTimeout(timer)
  }, [text])
  const found = useOperation(
    'lectures.readPlan',
    { text: asked, ...(seriesId === undefined ? {} : { seriesId }) },
    { enabled: asked.trim() !== '', keepPrevious: true },
  )
  const read = asked.trim() === '' ? undefined : found.data
  const drafts = read?.drafts ?? []
  const create = useCommand('lectures.createMany', {
    said: ({ ids }) => `已新建 ${figure(ids.length)} 场讲座`,
    showsError: true,
  })
  const submit = async () => {
    if (asked !== text || drafts.length === 0) return
    if ((await create.run({ lectures: drafts.map(({ draft }) => draft) })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title="粘贴计划"
      width={900}
      dirty={text.trim() !== ''}
      submit={submit}
      submitLabel={drafts.length === 0 ? '新建' : `新建 ${figure(drafts.length)} 场`}
      error={create.error ?? found.error}
      onClose={onClose}
    >
      <p className="second small">
        每行一场：日期、主题、主讲人、地点、时间。从 Excel 或 WPS 复制整块粘贴即可，有没有表头都能读。
      </p>
      <Input.TextArea
        aria-label="计划"
        className="paste-text"
        autoFocus
        value={text}
        autoSize={{ minRows: 6, maxRows: 10 }}
        placeholder={'2026-03-12　新课标下的单元教学　吕建国　市油田一中报告厅　09:00-11:30'}
        onChange={(event) => setText(event.target.value)}
      />
      {read !== undefined && <PlanPreview read={read} />}
    </FormDialog>
  )
}

function PlanPreview({ read }: { readonly read: ReadPlan }) {
  const { drafts, unread } = read
  return (
    <>
      <SectionHead
        title={`读出 ${figure(drafts.length)} 场`}
        hint={unread.length === 0 ? undefined : <span className="error">{figure(unread.length)} 行没有读懂</span>}
        lined
      />
      <div className="card-rows plan-rows">
        {drafts.map(({ line, draft, conflicts }) => (
          <div key={line}>
            <span className="quiet number">{line}</span>
            <span>{draft.heldOn}</span>
            <span className="second">{timeText(draft)}</span>
            <span className="ellipsis" title={draft.topic}>
              {draft.topic}
            </span>
            <span className="second ellipsis">{draft.speakers.map(({ name }) => name ?? '').join('、')}</span>
            <span className="second ellipsis">{draft.place}</span>
            <span
              className={conflicts.some(({ severity }) => severity === 'clash') ? 'error ellipsis' : 'warn ellipsis'}
              title={conflicts.map(({ sentence }) => sentence).join('\n')}
            >
              {conflicts[0]?.sentence}
            </span>
          </div>
        ))}
      </div>
      {unread.map(({ line, text, problem }) => (
        <p key={line} className="error small">
          第 {line} 行“{text}”：{problem}
        </p>
      ))}
    </>
  )
}
