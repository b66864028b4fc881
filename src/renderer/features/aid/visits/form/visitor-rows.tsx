import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { visitorKindLabels } from '#shared/aid/aid-labels.ts'
import { participantKinds, type VisitorKind } from '#shared/aid/visit.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { PasteList } from './paste-list.tsx'
import { newVisitor, pickedVisitor, type VisitorState } from './visitor-state.ts'
import './visitor-rows.css'

const kinds = participantKinds.map((value) => ({ value, label: visitorKindLabels[value] }))

interface VisitorRowsProps {
  readonly visitors: readonly VisitorState[]
  readonly onChange: (visitors: readonly VisitorState[]) => void
}

const freshKey = (): string => crypto.randomUUID()

/** Whoever goes: people of the register, others by name, groups by their number; one by one, or pasted from a sheet. */
export function VisitorRows({ visitors, onChange }: VisitorRowsProps) {
  const [turn, setTurn] = useState(0)
  const [pasting, setPasting] = useState(false)
  const isTaken = (teacherId: string) => visitors.some((one) => one.teacherId === teacherId)
  const add = (...more: readonly VisitorState[]) =>
    onChange([...visitors, ...more.filter(({ teacherId }) => teacherId === null || !isTaken(teacherId))])
  const pick = (person: Candidate | null) => {
    setTurn(turn + 1)
    if (person !== null) add(pickedVisitor(freshKey(), person))
  }
  const replace = (key: string, changes: Partial<VisitorState>) =>
    onChange(visitors.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  return (
    <div className="visitor-rows">
      {visitors.map((visitor, at) => (
        <VisitorLine
          key={visitor.key}
          visitor={visitor}
          number={at + 1}
          onChange={(changes) => replace(visitor.key, changes)}
          onRemove={() => onChange(visitors.filter(({ key }) => key !== visitor.key))}
        />
      ))}
      <div className="visitor-add">
        <PinyinPicker
          key={turn}
          id="visit-visitors"
          autoFocus={turn > 0}
          value={null}
          search={async (text) => (await findTeachers(text)).filter(({ value }) => !isTaken(value))}
          placeholder={visitors.length === 0 ? '从教师库选：姓名、拼音或首字母' : '接着选下一名'}
          onChange={(_, person) => pick(person)}
        />
        <Button onClick={() => add(newVisitor(freshKey()))}>加库外人员</Button>
        <Button onClick={() => add(newVisitor(freshKey(), { name: '学生', kind: 'student', count: 10 }))}>
          加学生团体
        </Button>
        <Button onClick={() => setPasting(true)}>粘贴名单</Button>
      </div>
      {pasting && <PasteList keyFrom={freshKey} onTake={(more) => add(...more)} onClose={() => setPasting(false)} />}
    </div>
  )
}

interface VisitorLineProps {
  readonly visitor: VisitorState
  readonly number: number
  readonly onChange: (changes: Partial<VisitorState>) => void
  readonly onRemove: () => void
}

function VisitorLine({ visitor, number, onChange, onRemove }: VisitorLineProps) {
  const { name, kind, duty, fromOn, toOn, note } = visitor
  const [partly, setPartly] = useState(fromOn !== null || toOn !== null)
  const who = name === '' ? `第 ${number} 行` : name
  return (
    <div className="visitor-line">
      <span className="quiet number">{number}</span>
      <Who visitor={visitor} number={number} onChange={onChange} />
      <Select<VisitorKind>
        aria-label={`${who}的身份`}
        options={kinds}
        value={kind}
        onChange={(next) => onChange({ kind: next })}
      />
      <Input
        aria-label={`${who}的职务或分工`}
        placeholder="职务或分工"
        maxLength={40}
        value={duty}
        onChange={(event) => onChange({ duty: event.target.value })}
      />
      <button type="button" className="link small" aria-expanded={partly} onClick={() => setPartly(!partly)}>
        部分时间
      </button>
      <button type="button" className="icon-button" aria-label={`去掉 ${who}`} onClick={onRemove}>
        ✕
      </button>
      {note !== null && <p className="warn small visitor-note">{note}</p>}
      {partly && (
        <div className="visitor-note visitor-days" role="group" aria-label={`${who}的部分时间`}>
          <span className="quiet">从</span>
          <DayPicker value={fromOn} onChange={(day) => onChange({ fromOn: day })} />
          <span className="quiet">到</span>
          <DayPicker value={toOn} onChange={(day) => onChange({ toOn: day })} />
        </div>
      )}
    </div>
  )
}

/** Somebody of the register is told by name and unit; anybody else is written. */
function Who({ visitor, number, onChange }: Omit<VisitorLineProps, 'onRemove'>) {
  const { teacherId, name, unit, count } = visitor
  if (teacherId !== null)
    return (
      <>
        <span className="ellipsis">{name}</span>
        <span className="second ellipsis" title={unit}>
          {unit}
        </span>
      </>
    )
  return (
    <>
      <span className="visitor-name">
        <Input
          aria-label={`第 ${number} 行的${count === null ? '姓名' : '团体'}`}
          placeholder="姓名"
          maxLength={40}
          value={name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        {count !== null && (
          <InputNumber
            aria-label={`第 ${number} 行的人数`}
            min={1}
            max={5000}
            precision={0}
            suffix="人"
            controls={false}
            value={count}
            onChange={(next) => onChange({ count: next ?? 1 })}
          />
        )}
      </span>
      <Input
        aria-label={`第 ${number} 行的单位`}
        placeholder="单位"
        maxLength={60}
        value={unit}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
    </>
  )
}
