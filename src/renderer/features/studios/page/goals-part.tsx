import { Button } from 'antd'
import { useState } from 'react'
import type { Studio } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { blankGoal, goalsOf, rowsOf, type GoalRow } from '#renderer/ui/goals/goal-rows.ts'
import { GoalTable } from '#renderer/ui/goals/goal-table.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

const leaving = { title: '计划还没有保存', consequence: '现在离开，这次填写的指标会丢掉。' }

const termYears = { first: 1, last: 6 }

/** The plan of the term, a line for each indicator of each year, written and saved as one table. */
export function GoalsPart({ studio }: { readonly studio: Studio }) {
  const [edited, setEdited] = useState<readonly GoalRow[] | null>(null)
  const guard = useLeaveGuard(edited !== null, leaving)
  const save = useCommand('studios.setGoals', {
    said: (_, { goals }) => `已保存计划，共 ${goals.length} 项指标`,
    showsError: true,
  })
  const mayEdit = studio.actions.includes('edit')
  const rows = edited ?? rowsOf(studio.goals)
  const read = goalsOf(rows)
  const submit = async () => {
    if (read.goals === null || (await save.run({ id: studio.id, goals: [...read.goals] })) === undefined) return
    guard.release()
    setEdited(null)
  }
  return (
    <>
      <SectionHead
        title={`计划 ${rows.length}`}
        hint="分年度的指标，年终对照完成情况"
        action={
          mayEdit && <Button onClick={() => setEdited([...rows, blankGoal(rows.at(-1)?.year ?? 1)])}>加一项</Button>
        }
      />
      {rows.length > 0 && (
        <GoalTable label="计划" years={termYears} rows={rows} mayEdit={mayEdit} onChange={setEdited} />
      )}
      {rows.length === 0 && <p className="quiet studio-none">还没有登记计划。</p>}
      {edited !== null && (
        <div className="studio-save">
          {read.problem !== null && <span className="error small">{read.problem}</span>}
          <ErrorSentence error={save.error} />
          <Button onClick={() => setEdited(null)}>不保存</Button>
          <Button type="primary" loading={save.busy} disabled={read.goals === null} onClick={() => void submit()}>
            保存计划
          </Button>
        </div>
      )}
    </>
  )
}
