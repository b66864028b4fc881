import type { RecordChange } from '#shared/history/history.ts'
import { localMoment } from './moments.ts'
import './change-history.css'

const kinds = { insert: '新建', update: '修改', delete: '删除' } as const

interface ChangeHistoryProps {
  readonly changes: readonly RecordChange[]
}

/** Who changed what and when, old → new, the latest first. */
export function ChangeHistory({ changes }: ChangeHistoryProps) {
  if (changes.length === 0) return <p className="quiet change-none">还没有修改记录。</p>
  return (
    <ol className="change-history">
      {changes.map(({ action, kind, fields }) => (
        <li key={`${action.id}-${kind}`}>
          <div className="change-head">
            <span className="quiet">{`${localMoment(action.at).day} ${localMoment(action.at).time}`}</span>
            <span>{action.title}</span>
            <span className="quiet">{kinds[kind]}</span>
            {action.isUndone && <span className="quiet">已撤销</span>}
            <span className="quiet change-who">{action.operator}</span>
          </div>
          <dl>
            {fields.map((field) => (
              <div key={field.field}>
                <dt>{field.label}</dt>
                <dd>
                  {kind === 'update' && <span className="change-before">{field.before ?? '空'}</span>}
                  {kind === 'update' && <span className="quiet"> → </span>}
                  <span>{(kind === 'delete' ? field.before : field.after) ?? '空'}</span>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
