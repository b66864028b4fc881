import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { CoverageTarget } from '#shared/twinning/twin-coverage.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { nextTarget, targetRowsOf, targetsOf, type TargetRow } from './target-rows.ts'

interface TargetsDialogProps {
  readonly onClose: () => void
}

/** 年度目标: the share of rural schools that should be in a group, year by year. */
export function TargetsDialog({ onClose }: TargetsDialogProps) {
  const targets = useOperation('twinning.coverageTargets', {}).data
  const today = useOperation('settings.get', {}).data?.today
  if (targets === undefined || today === undefined) return null
  return <OpenDialog targets={targets} today={today} onClose={onClose} />
}

interface OpenDialogProps extends TargetsDialogProps {
  readonly targets: readonly CoverageTarget[]
  readonly today: string
}

function OpenDialog({ targets, today, onClose }: OpenDialogProps) {
  const [edited, setEdited] = useState<readonly TargetRow[] | null>(null)
  const rows = edited ?? targetRowsOf(targets)
  const read = targetsOf(rows)
  const save = useCommand('twinning.setCoverageTargets', { said: () => '已保存年度目标', showsError: true })
  const submit = async () => {
    if (read.targets !== null && (await save.run({ targets: read.targets })) !== undefined) onClose()
  }
  const set = (at: number, changes: Partial<TargetRow>) =>
    setEdited(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)))
  return (
    <FormDialog
      title="乡村学校纳入率的年度目标"
      width={600}
      dirty={edited !== null}
      submit={submit}
      error={save.error}
      note={read.problem !== null && <span className="error small">{read.problem}</span>}
      onClose={onClose}
    >
      <p className="ask-who quiet">没有单独填的年份，沿用前一年的目标。</p>
      <div className="target-rows" role="table" aria-label="年度目标">
        <div role="row" className="quiet small">
          <span role="columnheader">年份</span>
          <span role="columnheader">目标（%）</span>
          <span role="columnheader">依据</span>
          <span />
        </div>
        {rows.map((row, at) => (
          <div key={`${at}`} role="row">
            <InputNumber
              aria-label={`第 ${at + 1} 行的年份`}
              min={2000}
              max={2100}
              precision={0}
              controls={false}
              value={row.year}
              onChange={(year) => set(at, { year })}
            />
            <InputNumber
              aria-label={`第 ${at + 1} 行的目标`}
              min={0}
              max={100}
              controls={false}
              value={row.percent}
              onChange={(percent) => set(at, { percent })}
            />
            <Input
              aria-label={`第 ${at + 1} 行的依据`}
              maxLength={100}
              placeholder="文件名和文号，可以不填"
              value={row.basis}
              onChange={(event) => set(at, { basis: event.target.value })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={`去掉第 ${at + 1} 行`}
              onClick={() => setEdited(rows.filter((_, index) => index !== at))}
            >
              ✕
            </button>
          </div>
        ))}
      </div>
      <Button onClick={() => setEdited([...rows, nextTarget(rows, today)])}>加一年</Button>
    </FormDialog>
  )
}
