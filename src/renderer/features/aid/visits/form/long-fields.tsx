import { Input } from 'antd'
import { freeTextHint, freeTextNote } from '#shared/aid/free-text-hint.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import type { VisitFieldsState } from './visit-state.ts'

const lengths = { plan: 4000, content: 4000, result: 4000, brief: 8000 } as const

const labels = { plan: '活动方案', content: '主要内容', result: '成果', brief: '简报' } as const

export type LongField = keyof typeof lengths

interface LongFieldsProps {
  readonly names: readonly LongField[]
  /** Where the cursor stands when the dialog opens. */
  readonly focus?: LongField
  readonly fields: VisitFieldsState
  readonly set: (changes: Partial<VisitFieldsState>) => void
}

/** The texts of a visit; words that do not belong into a ledger are pointed out, and nothing is refused. */
export function LongFields({ names, focus, fields, set }: LongFieldsProps) {
  return names.map((name, at) => {
    const hint = freeTextHint(fields[name])
    return (
      <AskField
        key={name}
        id={`visit-${name}`}
        label={labels[name]}
        wide
        hint={at === 0 ? freeTextNote : undefined}
        below={hint !== null && <p className="warn small">{hint}</p>}
      >
        <Input.TextArea
          id={`visit-${name}`}
          autoFocus={name === focus}
          autoSize={{ minRows: name === focus ? 5 : 2, maxRows: 12 }}
          maxLength={lengths[name]}
          value={fields[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      </AskField>
    )
  })
}
