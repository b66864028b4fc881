import { useMemo } from 'react'
import { postingActionLabels, postingGradeLabels } from '#shared/aid/aid-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { ChoiceQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { AnswerFields } from '../../shared/answer-fields.tsx'
import { blankAnswers, missingAnswers, type Question } from '../../shared/answers.ts'
import { firstNames } from '../../shared/first-names.ts'
import {
  applicable,
  consequences,
  dayProblems,
  doneLine,
  gradeKindOf,
  inputOf,
  likelyDay,
  operationOf,
  questionsOf,
  type ActionTarget,
  type StateAction,
} from './posting-plan.ts'

interface PostingActionDialogProps {
  readonly action: StateAction
  readonly targets: readonly ActionTarget[]
  readonly today: string
  readonly onClose: () => void
  readonly onDone?: () => void
}

const dayLabels: Readonly<Partial<Record<StateAction, string>>> = {
  vet: '通过日期',
  publicise: '公示日期',
  dispatch: '派出日期',
  arrive: '进疆日期',
  'go-on-leave': '休假起始',
  'come-back': '返岗日期',
  assess: '考核日期',
  finish: '考核日期',
  return: '返回日期',
  'cut-short': '返回日期',
}

const gradeKinds = (['annual', 'midterm'] as const).map((value) => ({ value, label: postingGradeLabels[value] }))

/** One action on one or many postings: how many, who, what follows, and only the questions it needs. */
export function PostingActionDialog({ action, targets, today, onClose, onDone }: PostingActionDialogProps) {
  const taken = useMemo(() => applicable(action, targets), [action, targets])
  const asked: readonly Question[] = questionsOf[action]
  const { values, ask, complete } = useAnswers(
    () => ({ ...blankAnswers(likelyDay(action, taken, today)), kind: 'annual' }),
    (answers) => ({ ...dayProblems(action, answers, taken), ...missingAnswers(asked, answers) }),
  )
  const command = useCommand(operationOf(action), { said: () => doneLine(action, taken.length), showsError: true })
  const submit = async () => {
    if (!complete()) return
    const ids = taken.map(({ id }) => id)
    if ((await command.run(inputOf(action, ids, values))) === undefined) return
    onClose()
    onDone?.()
  }
  const [only] = taken
  const until = action === 'extend' && taken.length === 1 && only !== undefined ? { until: `原期满 ${only.dueOn}` } : {}
  return (
    <ActionDialog
      verb={postingActionLabels[action]}
      noun=""
      unit="人"
      taken={taken.length}
      left={targets.length - taken.length}
      who={firstNames(
        taken.map(({ name }) => name),
        '人',
      )}
      consequence={consequences[action]}
      error={command.error}
      submit={submit}
      onClose={onClose}
    >
      {asked.includes('kind') && (
        <ChoiceQuestion
          {...ask('kind')}
          label="考核"
          required
          options={gradeKinds}
          value={gradeKindOf(values.kind)}
          onChange={(kind) => ask('kind').onChange(kind ?? 'annual')}
        />
      )}
      <AnswerFields
        questions={asked.filter((question) => question !== 'kind')}
        ask={ask}
        labels={{ on: dayLabels[action] ?? '日期', until: '延至' }}
        hints={until}
      />
    </ActionDialog>
  )
}
