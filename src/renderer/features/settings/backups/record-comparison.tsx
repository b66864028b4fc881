import type { RecordKind } from '#shared/history/history-contract.ts'
import type { FieldChange } from '#shared/history/history.ts'
import type { CopiedDetail } from '#shared/history/record-copy.ts'
import { tableLabel } from '#shared/history/table-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'

interface RecordComparisonPartProps {
  readonly backup: string
  readonly record: RecordKind
  readonly id: string
}

/** A record as it was, field by field beside how it is now. */
export function RecordComparisonPart(props: RecordComparisonPartProps) {
  const { data, error } = useOperation('history.compareWithBackup', props)
  if (data === undefined) return <ErrorSentence error={error} />
  const { state, fields, details, obstacles } = data
  return (
    <section className="record-comparison" aria-label="比较">
      {state === 'same' && <p>现在和备份里一样，不用恢复。</p>}
      {state === 'missing' && <p>现在没有这条记录，恢复后按备份里的内容重新出现。</p>}
      {obstacles.map((obstacle) => (
        <p key={obstacle} className="backup-warning">
          {obstacle}
        </p>
      ))}
      {fields.length > 0 && <Fields fields={fields} isMissing={state === 'missing'} />}
      {details.map((detail, index) => (
        <Detail key={`${detail.table}-${index}`} detail={detail} />
      ))}
    </section>
  )
}

function Fields({ fields, isMissing }: { readonly fields: readonly FieldChange[]; readonly isMissing: boolean }) {
  return (
    <table className="field-pairs">
      <thead>
        <tr>
          <th scope="col">字段</th>
          <th scope="col">备份里</th>
          {!isMissing && <th scope="col">现在</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, label, before, after }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td>{before ?? '空'}</td>
            {!isMissing && <td className="quiet">{after ?? '空'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const detailWords: Readonly<Record<CopiedDetail['state'], string>> = {
  lost: '会恢复',
  changed: '会变回',
  added: '备份以后新增，保留',
}

function Detail({ detail }: { readonly detail: CopiedDetail }) {
  const { table, name, state, fields } = detail
  return (
    <p className="record-detail">
      <b>{tableLabel(table)}</b> {name} <span className="quiet">{detailWords[state]}</span>
      {fields.map(({ field, label, before, after }) => (
        <span key={field} className="quiet">{` ${label}：${after ?? '空'} → ${before ?? '空'}`}</span>
      ))}
    </p>
  )
}
