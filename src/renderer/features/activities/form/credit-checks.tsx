import { Checkbox } from 'antd'
import { useEffect, useState } from 'react'
import { creditKindLabels } from '#shared/activities/activity-labels.ts'
import type { Credit } from '#shared/activities/activity.ts'
import { call } from '#renderer/api/client.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import './entry-form.css'

type Question = InputAt<'activities.proposeCredits'> | null
const patience = 300
const none: readonly Credit[] = []

/** What the form would count to by the rules, asked once the typing rests. */
export function useProposedCredits(question: Question) {
  const key = JSON.stringify(question)
  const [asked, setAsked] = useState(key)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(key), patience)
    return () => window.clearTimeout(timer)
  }, [key])
  const input = JSON.parse(asked) as Question
  const settled = asked === key
  const found = useOperation(
    'activities.proposeCredits',
    input ?? { heldOn: '2000-01-01', type: '听课', participants: [] },
    { enabled: input !== null, keepPrevious: true },
  )
  return {
    proposed: input === null ? none : (found.data ?? none),
    asked: input !== null,
    settled: settled && !found.isFetching,
    /** The same for what is typed now, for who saves before the typing has rested. */
    latest: async (): Promise<readonly Credit[]> => {
      if (question === null) return none
      return settled && found.data !== undefined && !found.isFetching
        ? found.data
        : call('activities.proposeCredits', question)
    },
    error: input === null ? null : found.error,
  }
}

interface CreditChecksProps {
  readonly credits: ReturnType<typeof useProposedCredits>
  readonly heldOn: string | null
  readonly declined: readonly string[]
  readonly added: readonly Credit[]
  readonly onDecline: (declined: readonly string[]) => void
  readonly onAdd: (added: readonly Credit[]) => void
}

/** 将计入: each with its reason, to be unticked; others can be added by hand. */
export function CreditChecks({ credits, heldOn, declined, added, onDecline, onAdd }: CreditChecksProps) {
  const { proposed, asked, settled, error } = credits
  const own = added.filter((credit) => !proposed.some((one) => one.id === credit.id))
  const turn = (id: string, on: boolean) => onDecline(on ? declined.filter((one) => one !== id) : [...declined, id])
  const nothing = asked
    ? '参加的人当天不在任何结对或工作室里，先登记着，以后可以重新归集。'
    : '填好日期和人，这里会列出。'
  return (
    <section aria-label="将计入">
      <SectionHead title="将计入" hint="登记一次，自动计到结对和工作室" lined />
      <ErrorSentence error={error} />
      {proposed.length + own.length === 0 && settled && (
        <p className="quiet" style={{ padding: '8px 0', fontSize: 13 }}>
          {nothing}
        </p>
      )}
      <div className="credit-checks">
        {proposed.map((credit) => (
          <CreditLine
            key={credit.id}
            credit={credit}
            on={!declined.includes(credit.id)}
            onTurn={(on) => turn(credit.id, on)}
          />
        ))}
        {own.map((credit) => (
          <CreditLine
            key={credit.id}
            credit={credit}
            on
            onTurn={() => onAdd(added.filter((one) => one.id !== credit.id))}
          />
        ))}
      </div>
      {heldOn !== null && <MoreCredits heldOn={heldOn} onAdd={(credit) => onAdd([...added, credit])} />}
    </section>
  )
}

interface CreditLineProps {
  readonly credit: Credit
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
}

function CreditLine({ credit, on, onTurn }: CreditLineProps) {
  return (
    <label className="credit-check">
      <Checkbox checked={on} onChange={(event) => onTurn(event.target.checked)} />
      <span className="second">{creditKindLabels[credit.kind]}</span>
      <span>{credit.code}</span>
      <span className="ellipsis">{credit.label}</span>
      <span className="quiet ellipsis">{on ? credit.reason || '另外加上' : '不计入'}</span>
    </label>
  )
}

interface MoreCreditsProps {
  readonly heldOn: string
  readonly onAdd: (credit: Credit) => void
}

function MoreCredits({ heldOn, onAdd }: MoreCreditsProps) {
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<readonly Credit[]>(none)
  const search = async (text: string): Promise<readonly Candidate[]> => {
    const credits = await call('activities.findCredits', { text, on: heldOn, limit: 20 })
    setFound(credits)
    return credits.map((one) => ({
      value: one.id,
      label: one.label,
      detail: `${creditKindLabels[one.kind]} ${one.code}`,
    }))
  }
  return (
    <div className="credit-more">
      <PinyinPicker
        key={turn}
        value={null}
        search={search}
        placeholder="另外计入：编号、姓名或工作室名称"
        onChange={(id) => {
          const credit = found.find((one) => one.id === id)
          if (credit === undefined) return
          onAdd(credit)
          setTurn(turn + 1)
        }}
      />
    </div>
  )
}
