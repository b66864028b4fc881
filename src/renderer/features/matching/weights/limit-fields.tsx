import { InputNumber } from 'antd'
import type { MatchWords } from '../match-words.ts'
import type { Settings } from './settings-draft.ts'

interface LimitFieldsProps {
  readonly words: MatchWords
  readonly draft: Settings
  readonly onChange: (draft: Settings) => void
}

interface LimitProps {
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly max: number
  readonly onChange: (value: number | null) => void
}

function Limit({ label, unit, value, max, onChange }: LimitProps) {
  return (
    <label className="weights-limit">
      <span>{label}</span>
      <InputNumber size="small" min={unit === '人' ? 1 : 0} max={max} value={value} onChange={onChange} />
      <span className="quiet">{unit}</span>
    </label>
  )
}

/** What is asked of the plan as a whole. */
export function LimitFields({ words, draft, onChange }: LimitFieldsProps) {
  return (
    <>
      <Limit
        label="合适度不低于"
        unit="分"
        max={100}
        value={draft.leastFit === 0 ? null : draft.leastFit}
        onChange={(leastFit) => onChange({ ...draft, leastFit: leastFit ?? 0 })}
      />
      {words.kind === 'teacher' && (
        <>
          <Limit
            label="每校最多配上"
            unit="人"
            max={500}
            value={draft.schoolMost}
            onChange={(schoolMost) => onChange({ ...draft, schoolMost })}
          />
          <Limit
            label="每校师傅最多再带"
            unit="人"
            max={500}
            value={draft.mentorSchoolMost}
            onChange={(mentorSchoolMost) => onChange({ ...draft, mentorSchoolMost })}
          />
        </>
      )}
      <Limit
        label={`乡村${words.mentee}不少于`}
        unit="%"
        max={100}
        value={draft.ruralShare}
        onChange={(ruralShare) => onChange({ ...draft, ruralShare })}
      />
    </>
  )
}
