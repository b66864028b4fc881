import { Checkbox, Input, InputNumber, Select } from 'antd'
import type { GradeLine } from '#shared/assessments/assessment.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import type { EditedScheme } from './scheme-draft.ts'

interface HeadFieldsProps {
  readonly scheme: EditedScheme
  readonly onPut: (change: Partial<EditedScheme>) => void
}

/** 名称, 满分 or 不封顶, 优秀比例, 依据 and the lines of the grades. */
export function SchemeHeadFields({ scheme, onPut }: HeadFieldsProps) {
  const { name, total, excellentShare, basis, grades } = scheme
  return (
    <div className="ask-fields ask-fields-2">
      <AskField id="scheme-name" label="名称" required problem={name.trim() === '' ? '请填写方案名称' : undefined}>
        <Input id="scheme-name" value={name} maxLength={40} onChange={(event) => onPut({ name: event.target.value })} />
      </AskField>
      <AskField id="scheme-total" label="满分">
        <span className="scheme-inline">
          <InputNumber
            id="scheme-total"
            value={total}
            min={1}
            max={10_000}
            controls={false}
            disabled={total === null}
            onChange={(next) => onPut({ total: next ?? 100 })}
          />
          <Checkbox checked={total === null} onChange={(event) => onPut({ total: event.target.checked ? null : 100 })}>
            不封顶
          </Checkbox>
        </span>
      </AskField>
      <AskField id="scheme-basis" label="依据">
        <Input
          id="scheme-basis"
          value={basis ?? ''}
          maxLength={100}
          placeholder="文件名称或文号"
          onChange={(event) => onPut({ basis: event.target.value === '' ? null : event.target.value })}
        />
      </AskField>
      <AskField id="scheme-share" label="优秀比例" hint="不填，按批次的方案参数。">
        <span className="scheme-inline">
          不超过
          <InputNumber
            id="scheme-share"
            value={excellentShare}
            min={0}
            max={100}
            controls={false}
            placeholder="按批次"
            onChange={(next) => onPut({ excellentShare: next })}
          />
          %
        </span>
      </AskField>
      <AskField
        id="scheme-grades"
        label="等次线"
        wide
        hint={
          grades.length === 0
            ? '没有设等次线，按批次的方案参数定等次。'
            : '得分达到分数线的，定为该等次；最低等次填 0。'
        }
      >
        <GradeLines lines={grades} onChange={(next) => onPut({ grades: [...next] })} />
      </AskField>
    </div>
  )
}

interface GradeLinesProps {
  readonly lines: readonly GradeLine[]
  readonly onChange: (lines: readonly GradeLine[]) => void
}

function GradeLines({ lines, onChange }: GradeLinesProps) {
  const codes = useCodes('grade')
  const free = codes.filter(({ value }) => !lines.some(({ grade }) => grade === value))
  const put = (at: number, change: Partial<GradeLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...change } : line)))
  return (
    <div className="grade-lines" id="scheme-grades">
      {lines.map(({ grade, minScore }, at) => (
        <span key={grade}>
          <Select
            value={grade}
            options={[{ value: grade, label: grade }, ...free]}
            aria-label="等次"
            popupMatchSelectWidth={false}
            onChange={(next: string) => put(at, { grade: next })}
          />
          ≥
          <InputNumber
            value={minScore}
            min={0}
            max={10_000}
            controls={false}
            aria-label={`${grade}的分数线`}
            onChange={(next) => put(at, { minScore: next ?? 0 })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`去掉${grade}`}
            onClick={() => onChange(lines.toSpliced(at, 1))}
          >
            ✕
          </button>
        </span>
      ))}
      {free[0] !== undefined && (
        <button
          type="button"
          className="link"
          onClick={() => onChange([...lines, { grade: free[0]?.value ?? '', minScore: 0 }])}
        >
          增加等次
        </button>
      )}
    </div>
  )
}
