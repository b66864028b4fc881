import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Studio } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { blankGoal, goalsOf, rowsOf, type GoalRow } from './goal-rows.ts'

const leaving = { title: '计划还没有保存', consequence: '现在离开，这次填写的指标会丢掉。' }

const texts = [
  ['indicator', '指标', 60],
  ['baseline', '基线', 40],
  ['target', '目标', 60],
  ['actual', '完成', 60],
  ['remark', '备注', 200],
] as const

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
  const set = (at: number, changes: Partial<GoalRow>) =>
    setEdited(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)))
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
        <div className="studio-goals" role="table" aria-label="计划">
          <div className="studio-grid-head" role="row">
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
                min={1}
                max={6}
                precision={0}
                disabled={!mayEdit}
                value={row.year}
                onChange={(year) => set(at, { year: year ?? 1 })}
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
                onClick={() => setEdited(rows.filter((_, index) => index !== at))}
              >
                ✕
              </button>
            </div>
          ))}
        </div>
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
