import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { MilestoneTarget } from '#shared/milestones/milestone.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayPicker } from '../dates.tsx'
import { FormDialog } from '../record-form/form-dialog.tsx'
import './milestones.css'

/** What is asked: when they were done, to which day they move, or a milestone of the officer's own. */
export type MilestoneQuestion =
  | { readonly verb: 'complete'; readonly ids: readonly string[] }
  | { readonly verb: 'postpone'; readonly ids: readonly string[] }
  | { readonly verb: 'create'; readonly target: MilestoneTarget; readonly targetIds: readonly string[] }

interface MilestoneDialogProps {
  readonly question: MilestoneQuestion
  readonly onClose: () => void
  readonly onDone?: () => void
}

interface Answer {
  readonly title: string
  readonly day: string
  readonly note: string
}

const dayLabels = { complete: '完成日期', postpone: '改到', create: '完成期限' } as const

function words(question: MilestoneQuestion): { title: string; submit: string } {
  if (question.verb === 'create') return { title: '新增节点', submit: '新增节点' }
  const count = question.ids.length.toLocaleString('zh-CN')
  return question.verb === 'complete'
    ? { title: `完成 ${count} 个节点`, submit: `完成 ${count} 个` }
    : { title: `${count} 个节点改期`, submit: `改期 ${count} 个` }
}

function problemsOf({ verb }: MilestoneQuestion, { title, day, note }: Answer): Partial<Answer> {
  return {
    ...(verb === 'create' && title.trim() === '' ? { title: '请填写节点名称' } : {}),
    ...(isIsoDate(day) ? {} : { day: '请选择日期' }),
    ...(verb === 'postpone' && note.trim() === '' ? { note: '请填写改期原因' } : {}),
  }
}

/** The command of each question, and what is said after it. */
function useAnswer(question: MilestoneQuestion) {
  const complete = useCommand('milestones.complete', {
    said: ({ count }) => `已完成 ${count} 个节点`,
    showsError: true,
  })
  const postpone = useCommand('milestones.postpone', {
    said: ({ count }, { dueOn }) => `${count} 个节点改期到 ${dueOn}`,
    showsError: true,
  })
  const create = useCommand('milestones.create', {
    said: ({ ids }) => `已新增 ${ids.length} 个节点`,
    showsError: true,
  })
  const run = ({ title, day, note }: Answer): Promise<unknown> => {
    const remark = note.trim() === '' ? null : note.trim()
    if (question.verb === 'complete') return complete.run({ ids: [...question.ids], on: day, note: remark })
    if (question.verb === 'postpone') return postpone.run({ ids: [...question.ids], dueOn: day, note: note.trim() })
    const { target, targetIds } = question
    return create.run({ target, targetIds: [...targetIds], title: title.trim(), dueOn: day, note: remark })
  }
  return { run, error: complete.error ?? postpone.error ?? create.error }
}

/** One question about one or many milestones; what it does can be undone. */
export function MilestoneDialog(props: MilestoneDialogProps) {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenDialog {...props} today={today} />
}

function OpenDialog({ question, onClose, onDone, today }: MilestoneDialogProps & { readonly today: string }) {
  const { verb } = question
  const [answer, setAnswer] = useState<Answer>({ title: '', day: verb === 'complete' ? today : '', note: '' })
  const [asked, setAsked] = useState(false)
  const { run, error } = useAnswer(question)
  const problems = problemsOf(question, answer)
  const shown = asked ? problems : {}
  const change = (changes: Partial<Answer>) => setAnswer((before) => ({ ...before, ...changes }))
  const submit = async () => {
    setAsked(true)
    if (Object.keys(problems).length > 0 || (await run(answer)) === undefined) return
    onClose()
    onDone?.()
  }
  const { title, submit: submitLabel } = words(question)
  return (
    <FormDialog
      title={title}
      width={460}
      dirty={false}
      submit={submit}
      submitLabel={submitLabel}
      error={error}
      onClose={onClose}
    >
      <div className="milestone-ask">
        {verb === 'create' && (
          <Asked id="milestone-title" label="节点名称" problem={shown.title}>
            <Input
              id="milestone-title"
              value={answer.title}
              maxLength={40}
              placeholder="如 汇报课"
              onChange={(event) => change({ title: event.target.value })}
            />
          </Asked>
        )}
        <Asked id="milestone-day" label={dayLabels[verb]} problem={shown.day}>
          <DayPicker id="milestone-day" value={answer.day} onChange={(day) => change({ day: day ?? '' })} />
        </Asked>
        <Asked id="milestone-note" label={verb === 'postpone' ? '原因' : '说明'} problem={shown.note}>
          <Input
            id="milestone-note"
            value={answer.note}
            maxLength={200}
            onChange={(event) => change({ note: event.target.value })}
          />
        </Asked>
      </div>
    </FormDialog>
  )
}

interface AskedProps {
  readonly id: string
  readonly label: string
  readonly problem: string | undefined
  readonly children: ReactNode
}

function Asked({ id, label, problem, children }: AskedProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div>
        {children}
        {problem !== undefined && (
          <p className="error small" role="alert">
            {problem}
          </p>
        )}
      </div>
    </>
  )
}
