import { useMemo } from 'react'
import type { RecordChange } from '#shared/history/history.ts'
import { changesByAction, type FieldStep } from './changes-by-action.ts'
import { localMoment } from './moments.ts'
import './change-history.css'

interface ChangeHistoryProps {
  readonly changes: readonly RecordChange[]
}

/** Who changed what and when, old → new, the latest first. */
export function ChangeHistory({ changes }: ChangeHistoryProps) {
  const steps = useMemo(() => changesByAction(changes), [changes])
  if (steps.length === 0) return <p className="quiet change-none">还没有修改记录。</p>
  return (
    <ol className="change-history">
      {steps.map(({ action, fields }) => (
        <li key={action.id}>
          <div className="change-head">
            <span className="quiet">{`${localMoment(action.at).day} ${localMoment(action.at).time}`}</span>
            <span>{action.title}</span>
            {action.isUndone && <span className="quiet">已撤销</span>}
            <span className="quiet change-who">{action.operator}</span>
          </div>
          <dl>
            {fields.map((field, index) => (
              <Change key={`${field.field}-${index}`} field={field} />
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

function Change({ field }: { readonly field: FieldStep }) {
  return (
    <div>
      <dt>{field.label}</dt>
      <dd>
        {field.kind !== 'insert' && <span className="change-before">{field.before ?? '空'}</span>}
        {field.kind === 'update' && <span className="quiet"> → </span>}
        {field.kind !== 'delete' && <span>{field.after ?? '空'}</span>}
      </dd>
    </div>
  )
}
