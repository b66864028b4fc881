import { trainingStatusLabels } from './training-labels.ts'
import type { TraineeResult, TraineeStatus, TrainingStatus, TrainingStep } from './training.ts'

/** What the machine looks at. */
export interface TrainingFacts {
  readonly status: TrainingStatus
  readonly places: number
  readonly trainees: readonly {
    readonly status: TraineeStatus
    readonly result: TraineeResult | null
    readonly isWaived: boolean
    /** What speaks against him. */
    readonly broken: number
  }[]
}

const way = ['planned', 'allotted', 'nominating', 'reviewing', 'running', 'completed', 'archived'] as const
type OnTheWay = (typeof way)[number]

const isOnTheWay = (status: TrainingStatus): status is OnTheWay => way.some((one) => one === status)

const count = ({ trainees }: TrainingFacts, has: (one: TrainingFacts['trainees'][number]) => boolean): number =>
  trainees.filter(has).length

/** What has to be done before a training comes into a state; the others ask nothing. */
const asked: Readonly<Partial<Record<TrainingStatus, (facts: TrainingFacts) => readonly (string | false)[]>>> = {
  allotted: ({ places }) => [places === 0 && '还没有分配名额'],
  reviewing: ({ trainees }) => [trainees.length === 0 && '还没有人被推荐'],
  running(facts) {
    const open = count(facts, ({ status }) => status === 'nominated')
    const broken = count(
      facts,
      ({ status, isWaived, broken: rules }) => status === 'admitted' && rules > 0 && !isWaived,
    )
    return [
      count(facts, ({ status }) => status === 'admitted') === 0 && '还没有入选的学员',
      open > 0 && `还有 ${open} 名被推荐的人没有审核`,
      broken > 0 && `有 ${broken} 名入选学员不符合条件，也没有写明认可理由`,
    ]
  },
  completed(facts) {
    const open = count(facts, ({ status, result }) => status === 'admitted' && result === null)
    return [open > 0 && `还有 ${open} 名学员没有结业等次`]
  },
}

const obstaclesTo = (to: TrainingStatus, facts: TrainingFacts): readonly string[] =>
  (asked[to]?.(facts) ?? []).filter((obstacle) => obstacle !== false)

/** The next step, the one back, and 取消 while nobody has finished. */
export function trainingSteps(facts: TrainingFacts): readonly TrainingStep[] {
  const { status } = facts
  if (!isOnTheWay(status)) return [{ to: 'planned', obstacles: [] }]
  const at = way.indexOf(status)
  const next = way[at + 1]
  const before = way[at - 1]
  return [
    ...(next === undefined ? [] : [{ to: next, obstacles: obstaclesTo(next, facts) }]),
    ...(before === undefined ? [] : [{ to: before, obstacles: [] }]),
    ...(at < way.indexOf('completed') ? [{ to: 'cancelled' as const, obstacles: [] }] : []),
  ]
}

/** Why a training may not come into a state; null when it may. */
export function stepRefusal(to: TrainingStatus, facts: TrainingFacts): readonly string[] | null {
  const step = trainingSteps(facts).find((one) => one.to === to)
  if (step === undefined)
    return [`现在是“${trainingStatusLabels[facts.status]}”，不能直接到“${trainingStatusLabels[to]}”`]
  return step.obstacles.length === 0 ? null : step.obstacles
}

/** States in which people are named, chosen and taken off. */
export const isOpenForTrainees = (status: TrainingStatus): boolean =>
  status === 'allotted' || status === 'nominating' || status === 'reviewing' || status === 'running'

/** States in which attendance and results are entered; after 结业 the ledger follows what is corrected. */
export const isOpenForResults = (status: TrainingStatus): boolean => status === 'running' || status === 'completed'

/** Whether a training gives hours. */
export const givesHours = (status: TrainingStatus): boolean => status === 'completed' || status === 'archived'
