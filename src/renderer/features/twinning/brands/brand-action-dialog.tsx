import { brandActionLabels } from '#shared/twinning/brand-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { ChoiceQuestion, DayQuestion, TextQuestion, WordQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers, type Ask } from '#renderer/ui/actions/use-answers.ts'
import {
  applicable,
  blankValues,
  inputOf,
  problemsOf,
  questionsOf,
  type ActionTarget,
  type BrandValues,
  type Question,
  type StateAction,
} from './brand-values.ts'

interface BrandActionDialogProps {
  readonly action: StateAction
  readonly targets: readonly ActionTarget[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

const consequences: Readonly<Record<StateAction, string>> = {
  recognise: '认定后到复评日期前提醒。不填复评日期，按方案的年限计算。',
  reassess: '通过的保持认定；未通过的限期整改，整改后仍未通过的取消。',
  cancel: '取消后不再计入培育和认定的学校数，记录保留。',
  void: '作废后不再出现在列表和报表里，编号和修改记录保留。',
}

const listed = 3

function whoIs(targets: readonly ActionTarget[]): string {
  const names = targets
    .slice(0, listed)
    .map(({ school }) => school)
    .join('、')
  return targets.length > listed ? `${names}等 ${targets.length} 所` : names
}

/** One action on one or many schools under cultivation. */
export function BrandActionDialog(props: BrandActionDialogProps) {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenDialog {...props} today={today} />
}

function OpenDialog({ action, targets, onClose, onDone, today }: BrandActionDialogProps & { readonly today: string }) {
  const taken = applicable(action, targets)
  const verb = brandActionLabels[action]
  const { values, ask, complete } = useAnswers<BrandValues>(
    () => blankValues(today),
    (given) => problemsOf(action, given),
  )
  const command = useCommand(`brands.${action}`, { said: () => `已${verb} ${taken.length} 所学校`, showsError: true })
  const submit = async () => {
    if (!complete()) return
    const ids = taken.map(({ id }) => id)
    if ((await command.run(inputOf(action, ids, values))) === undefined) return
    onClose()
    onDone?.()
  }
  return (
    <ActionDialog
      verb={verb}
      noun="培育学校"
      unit="所"
      taken={taken.length}
      left={targets.length - taken.length}
      who={whoIs(taken)}
      consequence={consequences[action]}
      error={command.error}
      submit={submit}
      onClose={onClose}
    >
      <Questions action={action} ask={ask} />
    </ActionDialog>
  )
}

const levels = ['校级', '县级', '市级', '省级'].map((name) => ({ value: name, label: name }))
const verdicts = [
  { value: 'yes', label: '通过' },
  { value: 'no', label: '未通过' },
]
const dayLabels: Readonly<Partial<Record<StateAction, string>>> = {
  recognise: '认定日期',
  reassess: '复评日期',
  cancel: '取消日期',
}

function Questions({ action, ask }: { readonly action: StateAction; readonly ask: Ask<BrandValues> }) {
  const questions: readonly Question[] = questionsOf[action]
  const asks = (question: Question): boolean => questions.includes(question)
  const passed = ask('passed')
  const onPassed = (value: string | null) => passed.onChange(value === 'no' ? 'no' : 'yes')
  const isFirst = action === 'recognise'
  return (
    <>
      {asks('on') && <DayQuestion {...ask('on')} label={dayLabels[action] ?? '日期'} required />}
      {asks('passed') && <ChoiceQuestion {...passed} label="结果" required options={verdicts} onChange={onPassed} />}
      {asks('level') && (
        <WordQuestion
          {...ask('level')}
          label="等级"
          required={isFirst}
          max={20}
          options={levels}
          {...(isFirst ? {} : { hint: '不填，等级不变' })}
        />
      )}
      {asks('documentNo') && <TextQuestion {...ask('documentNo')} label="文号" max={60} />}
      {asks('reassessOn') && <DayQuestion {...ask('reassessOn')} label="下次复评" hint="不填，按方案的年限计算" />}
      {asks('reason') && <TextQuestion {...ask('reason')} label="原因" required max={60} />}
      {asks('note') && <TextQuestion {...ask('note')} label="说明" max={200} />}
    </>
  )
}
