import { Checkbox } from 'antd'
import { ViewSelect } from '#renderer/ui/filter-line.tsx'
import { isOfPeople, type Settings } from './settings-draft.ts'

interface RuleFieldsProps {
  readonly draft: Settings
  readonly onChange: (draft: Settings) => void
}

interface RuleProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function Rule({ label, checked, onChange }: RuleProps) {
  return (
    <Checkbox checked={checked} onChange={({ target }) => onChange(target.checked)}>
      {label}
    </Checkbox>
  )
}

const schools = [
  { value: 'any', label: '不限' },
  { value: 'cross', label: '只配外校' },
  { value: 'same', label: '只配本校' },
] as const

const districts = [
  { value: 'any', label: '不限' },
  { value: 'cross', label: '只配外县区' },
  { value: 'same', label: '只配本县区' },
] as const

const districtsOfPeople = districts.filter(({ value }) => value !== 'cross')

/** What no pair may break; 回避 and the room of a mentor are never asked about. */
export function RuleFields({ draft, onChange }: RuleFieldsProps) {
  const stage = (
    <Rule label="学段一致" checked={draft.sameStage} onChange={(sameStage) => onChange({ ...draft, sameStage })} />
  )
  if (!isOfPeople(draft))
    return (
      <>
        <div className="weights-line">{stage}</div>
        <div className="weights-line">
          <ViewSelect
            label="县区"
            options={districts}
            value={draft.district}
            onChange={(district) => onChange({ ...draft, district })}
          />
        </div>
      </>
    )
  return (
    <>
      <div className="weights-line">
        {stage}
        <Rule
          label="学科一致"
          checked={draft.sameSubject}
          onChange={(sameSubject) => onChange({ ...draft, sameSubject })}
        />
      </div>
      <div className="weights-line">
        <Rule
          label="师傅职称不低于徒弟"
          checked={draft.titleNotLower}
          onChange={(titleNotLower) => onChange({ ...draft, titleNotLower })}
        />
      </div>
      <div className="weights-line">
        <ViewSelect
          label="学校"
          options={schools}
          value={draft.school}
          onChange={(school) => onChange({ ...draft, school })}
        />
        <ViewSelect
          label="县区"
          options={districtsOfPeople}
          value={draft.sameDistrict ? 'same' : 'any'}
          onChange={(district) => onChange({ ...draft, sameDistrict: district === 'same' })}
        />
      </div>
    </>
  )
}
