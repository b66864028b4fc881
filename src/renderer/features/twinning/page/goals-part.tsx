import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { blankGoal, goalsOf, nextYear, rowsOf, type GoalRow } from './goal-rows.ts'

const leaving = { title: '年度目标还没有保存', consequence: '现在离开，这次填写的指标会丢掉。' }

const texts = [
  ['indicator', '指标', 60],
  ['baseline', '基线', 40],
  ['target', '目标值', 60],
  ['actual', '完成值', 60],
  ['remark', '备注', 200],
] as const

interface GoalsPartProps {
  readonly group: TwinGroup
  readonly today: string
}

/** 年度目标: baseline → target → what was reached, a line for each indicator of each year, saved as one table. */
export function GoalsPart({ group, today }: GoalsPartProps) {
  const [edited, setEdited] = useState<readonly GoalRow[] | null>(null)
  const guard = useLeaveGuard(edited !== null, leaving)
  const save = useCommand('twinning.setGoals', {
    said: (_, { goals }) => `已保存年度目标，共 ${goals.length} 项指标`,
    showsError: true,
  })
  const mayEdit = group.actions.includes('edit')
  const rows = edited ?? rowsOf(group.goals)
  const read = goalsOf(rows)
  const submit = async () => {
    if (read.goals === null || (await save.run({ id: group.id, goals: [...read.goals] })) === undefined) return
    guard.release()
    setEdited(null)
  }
  const add = (more: readonly GoalRow[]) => setEdited([...rows, ...more])
  return (
    <>
      <SectionHead
        title={`年度目标 ${rows.length}`}
        hint="基线 → 目标值 → 完成值"
        action={
          mayEdit && (
            <span className="page-actions">
              {rows.length > 0 && <Button onClick={() => add(nextYear(rows))}>照抄到下一年</Button>}
              <Button onClick={() => add([blankGoal(rows.at(-1)?.year ?? Number(today.slice(0, 4)))])}>加一项</Button>
            </span>
          )
        }
      />
      {rows.length === 0 ? (
        <p className="quiet twin-none">还没有登记年度目标。</p>
      ) : (
        <GoalTable rows={rows} mayEdit={mayEdit} onChange={setEdited} />
      )}
      {edited !== null && (
        <div className="twin-save">
          {read.problem !== null && <span className="error small">{read.problem}</span>}
          <ErrorSentence error={save.error} />
          <Button onClick={() => setEdited(null)}>不保存</Button>
          <Button type="primary" loading={save.busy} disabled={read.goals === null} onClick={() => void submit()}>
            保存目标
          </Button>
        </div>
      )}
    </>
  )
}

interface GoalTableProps {
  readonly rows: readonly GoalRow[]
  readonly mayEdit: boolean
  readonly onChange: (rows: readonly GoalRow[]) => void
}

function GoalTable({ rows, mayEdit, onChange }: GoalTableProps) {
  const set = (at: number, changes: Partial<GoalRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)))
  return (
    <div className="twin-goals" role="table" aria-label="年度目标">
      <div className="twin-grid-head" role="row">
        <span role="columnheader">年度</span>
        {texts.map(([name, label]) => (
          <span key={name} role="columnheader">
            {label}
          </span>
        ))}
        <span />
      </div>
      {rows.map((row, at) => (
        <div key={row.key} role="row">
          <InputNumber
            aria-label={`第 ${at + 1} 项的年度`}
            min={2000}
            max={2100}
            precision={0}
            controls={false}
            disabled={!mayEdit}
            value={row.year}
            onChange={(year) => set(at, { year: year ?? row.year })}
          />
          {texts.map(([name, label, max]) => (
            <Input
              key={name}
              aria-label={`第 ${at + 1} 项的${label}`}
              maxLength={max}
              disabled={!mayEdit}
              value={row[name]}
              onChange={(event) => set(at, { [name]: event.target.value })}
            />
          ))}
          <button
            type="button"
            className="icon-button"
            aria-label={`去掉第 ${at + 1} 项`}
            disabled={!mayEdit}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            ✕
          </button>
        </div>
      ))}
    </div>
  )
}
