import { Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import { trainingStepLabels } from '#shared/training/training-labels.ts'
import { trainingStatuses, type Training, type TrainingStatus } from '#shared/training/training.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { TrainingDialog } from '../record/training-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'

interface StepButtonsProps {
  readonly training: Training
  readonly onRemoved: () => void
  readonly children?: ReactNode
}

type Dialog = TrainingStatus | 'edit' | null

/** A step that goes on along the way; back and 取消 are in the menu. */
const isOnward = (from: TrainingStatus, to: TrainingStatus): boolean =>
  to !== 'cancelled' && (from === 'cancelled' || trainingStatuses.indexOf(to) > trainingStatuses.indexOf(from))

/** The way of a project: the next step stands out, what is in its way is said beside the facts. */
export function StepButtons({ training, onRemoved, children }: StepButtonsProps) {
  const { status, steps } = training
  const [dialog, setDialog] = useState<Dialog>(null)
  const confirm = useConfirmDanger()
  const remove = useCommand('training.remove', { said: () => `已删除 ${training.name}` })
  useShortcut('f2', () => setDialog('edit'))
  const next = steps.find(({ to }) => isOnward(status, to))
  const rest = steps.filter((step) => step !== next)
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除 1 个研修项目：${training.name}？`,
      consequence: '名额一起删除。已有学员的不能删除，请用“取消”。删除后可以撤销。',
      verb: '删除',
    })
    if (sure && (await remove.run({ id: training.id })) !== undefined) onRemoved()
  }
  const menu = {
    items: [
      ...rest.map(({ to }) => ({ key: to, label: `${wordOf(status, to)}…`, danger: to === 'cancelled' })),
      ...(training.trainees.length === 0 ? [{ key: 'remove', label: '删除…', danger: true }] : []),
    ],
    onClick: ({ key }: { key: string }) => {
      const step = rest.find(({ to }) => to === key)
      if (step === undefined) void askRemove()
      else setDialog(step.to)
    },
  }
  return (
    <>
      {children}
      <Button onClick={() => setDialog('edit')}>
        编辑 <span className="quiet small">F2</span>
      </Button>
      {menu.items.length > 0 && (
        <Dropdown menu={menu} trigger={['click']}>
          <Button>
            更多 <i className="chevron" aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      {next !== undefined && (
        <Button
          type="primary"
          disabled={next.obstacles.length > 0}
          title={next.obstacles.join('；')}
          onClick={() => setDialog(next.to)}
        >
          {wordOf(status, next.to)}
        </Button>
      )}
      {dialog === 'edit' && <TrainingDialog training={training} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'edit' && (
        <StepDialog training={training} to={dialog} verb={wordOf(status, dialog)} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

/** A step back is called by where it leads. */
export const wordOf = (from: TrainingStatus, to: TrainingStatus): string => {
  if (from === 'cancelled') return '恢复为计划'
  return isOnward(from, to) || to === 'cancelled' ? trainingStepLabels[to] : '退回上一步'
}
