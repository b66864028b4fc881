import { daysBetween } from '#shared/kernel/dates.ts'
import { districtRuleLabels } from '#shared/twinning/twin-labels.ts'
import type { TwinGroup, TwinStatus } from '#shared/twinning/twin-group.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'

interface TwinFactsProps {
  readonly group: TwinGroup
  readonly today: string
  readonly columns?: 1 | 2
}

const ended: ReadonlySet<TwinStatus> = new Set(['closed', 'terminated', 'void'])

/** How far the end is away, in words; negative days are past. */
function daysLeft(days: number): string {
  if (days === 0) return '，今天期满'
  return days > 0 ? `，还有 ${days} 天` : `，已过 ${-days} 天`
}

/** What is written down of the group. */
export function TwinFacts({ group, today, columns = 2 }: TwinFactsProps) {
  const { status, startsOn, endsOn, endedOn, term, agreementNo, agreementOn } = group
  const left = ended.has(status) ? '' : daysLeft(daysBetween(today, endsOn))
  return (
    <Facts columns={columns}>
      <Fact label="模式" wide>
        {group.scheme}
      </Fact>
      <Fact label="学段">{group.stage}</Fact>
      <Fact label="批次">{group.cohort}</Fact>
      <Fact label={term > 1 ? `第 ${term} 期` : '周期'} wide>
        {startsOn} 至 {endsOn}
        {left}
        {endedOn !== null && `，${endedOn} 结束`}
      </Fact>
      <Fact label="协议" wide>
        {[agreementNo, agreementOn === null ? null : `${agreementOn} 签订`].filter(Boolean).join('，')}
      </Fact>
      <Fact label="主管单位">{group.organizer}</Fact>
      <Fact label="负责人">{[group.person, group.phone].filter(Boolean).join(' ')}</Fact>
      <FurtherFacts group={group} />
    </Facts>
  )
}

function FurtherFacts({ group }: { readonly group: TwinGroup }) {
  const { districtRule, reason, content, remark, source, formerNames } = group
  const texts = [
    ['县区要求', districtRule === 'any' ? null : districtRuleLabels[districtRule]],
    ['原因', reason],
    ['帮扶内容', content],
    ['备注', remark],
    ['来源', source],
    ['曾用名', formerNames.map(({ name, untilOn }) => `${name}，至 ${untilOn}`).join('；') || null],
  ] as const
  return texts.map(([label, text]) =>
    text === null ? null : (
      <Fact key={label} label={label} wide>
        {text}
      </Fact>
    ),
  )
}
