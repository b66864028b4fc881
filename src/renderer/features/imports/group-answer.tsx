import { Dropdown } from 'antd'
import type { CellChoice, IssueGroup, ShownIssue } from '#shared/imports/staging.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { call } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { acceptance, isAnsweredAlike } from './answers.ts'

interface GroupAnswerProps {
  readonly group: IssueGroup
  /** The open ones, as far as they are read. */
  readonly issues: readonly ShownIssue[]
  readonly batchId: string
  readonly fileId: string | undefined
  readonly readOnly: boolean
  readonly onGo: (issue: ShownIssue) => void
}

type Decision = InputAt<'imports.decide'>['decision']

interface GroupChoice {
  readonly key: string
  readonly label: string
  readonly decision: Decision
}

const mostAtOnce = 2000

/** 全部同样处理 where one answer serves a whole kind, 逐条看 where each case is its own. */
export function GroupAnswer({ group, issues, batchId, fileId, readOnly, onGo }: GroupAnswerProps) {
  const decide = useCommand('imports.decide', { said: ({ answered }) => `“${group.label}”已处理 ${answered} 处` })
  const confirm = useConfirmDanger()
  const first = issues[0]
  if (first === undefined) return null
  const oneByOne = (
    <button type="button" className="link small" onClick={() => onGo(first)}>
      逐条看
    </button>
  )
  if (readOnly || group.count - group.settled < 2 || !isAnsweredAlike(group.code)) return oneByOne

  const answerAll = async ({ decision }: GroupChoice) => {
    if (decision.kind === 'exclude' && !(await confirm(leavingOut(group)))) return
    const open = await call('imports.issues', {
      batchId,
      code: group.code,
      severity: group.severity,
      openOnly: true,
      limit: mostAtOnce,
      ...(fileId === undefined ? {} : { fileId }),
    })
    const issueIds = open.issues.map((issue) => issue.id)
    const remember = decision.kind === 'accept' && group.code === 'school_fuzzy_matched'
    if (issueIds.length > 0) await decide.run({ batchId, issueIds, decision, remember, alike: false })
  }
  const choices = groupChoices(group, issues)
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [...choices.map(({ key, label }) => ({ key, label })), { key: 'each', label: '逐条看' }],
        onClick: ({ key }) => {
          const choice = choices.find((one) => one.key === key)
          if (choice === undefined) onGo(first)
          else void answerAll(choice)
        },
      }}
    >
      <button type="button" className="link small" disabled={decide.busy}>
        全部同样处理
      </button>
    </Dropdown>
  )
}

function groupChoices(group: IssueGroup, issues: readonly ShownIssue[]): readonly GroupChoice[] {
  const offered = issues[0]?.choices ?? []
  const readings = isSameThroughout(issues) ? offered.filter((choice) => choice.value !== acceptance) : []
  const accept = offered.find((choice) => choice.value === acceptance)
  return [
    ...readings.map(({ value, label }): GroupChoice => ({
      key: `choose ${value}`,
      label: `都读作“${label}”`,
      decision: { kind: 'choose', value },
    })),
    ...(accept === undefined
      ? []
      : [{ key: acceptance, label: acceptLabel(group, accept), decision: { kind: 'accept' } } as const]),
    { key: 'exclude', label: '都退回县区，不入库', decision: { kind: 'exclude' } },
  ]
}

const acceptLabel = (group: IssueGroup, { label }: CellChoice): string =>
  group.code === 'school_fuzzy_matched' ? '都按读作的认可，并记住' : `都${label}`

/** Only the same text offers the same choices. */
const isSameThroughout = (issues: readonly ShownIssue[]): boolean =>
  new Set(issues.map((issue) => JSON.stringify([issue.found, issue.choices]))).size === 1

const leavingOut = (group: IssueGroup) => ({
  title: `“${group.label}”的 ${group.count - group.settled} 处都退回？`,
  consequence: '这些行不入库，写进问题清单，由县区改好再报。以后可以逐条撤回。',
  verb: '都退回',
})
