import { Button } from 'antd'
import { useState } from 'react'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { blankGoal, goalsOf, nextYear, rowsOf, type GoalRow } from '#renderer/ui/goals/goal-rows.ts'
import { GoalTable } from '#renderer/ui/goals/goal-table.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'

const leaving = { title: '年度目标还没有保存', consequence: '现在离开，这次填写的指标会丢掉。' }

const calendarYears = { first: 2000, last: 2100 }

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
        hint="基线 → 目标 → 完成"
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
        <GoalTable label="年度目标" years={calendarYears} rows={rows} mayEdit={mayEdit} onChange={setEdited} />
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
