import { Button, Modal, Spin } from 'antd'
import { useState } from 'react'
import type { SchoolRow } from '#shared/registry/school.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SchoolMerge } from './school-merge.tsx'
import './schools.css'

interface Chosen {
  readonly keep: SchoolRow
  readonly duplicate: SchoolRow
}

/** Records that may be one school. */
export function SchoolDuplicates({ onClose }: { readonly onClose: () => void }) {
  const found = useOperation('schools.duplicates', {})
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const groups = found.data ?? []
  return (
    <Modal
      open
      title={`可能重复的学校${found.data === undefined ? '' : ` ${groups.length} 组`}`}
      width={760}
      style={{ top: 48 }}
      footer={null}
      onCancel={onClose}
      styles={{ body: { maxHeight: 'calc(100vh - 180px)', overflow: 'auto' } }}
    >
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Spin delay={200} />}
      {found.data !== undefined && groups.length === 0 && <p className="second">没有发现重复的学校。</p>}
      {groups.map(({ reason, schools }) => (
        <div key={schools.map((one) => one.id).join()} className="school-pair">
          <p className="quiet">{reason}</p>
          {schools.map((row, index) => (
            <SchoolLine
              key={row.id}
              row={row}
              onMerge={index === 0 ? undefined : () => schools[0] && setChosen({ keep: schools[0], duplicate: row })}
            />
          ))}
        </div>
      ))}
      {chosen !== null && (
        <SchoolMerge keep={chosen.keep} duplicate={chosen.duplicate} onClose={() => setChosen(null)} />
      )}
    </Modal>
  )
}

function SchoolLine({ row, onMerge }: { readonly row: SchoolRow; readonly onMerge: (() => void) | undefined }) {
  return (
    <div className="school-line">
      <b className="ellipsis">{row.name}</b>
      <span className="second ellipsis">{[row.district, row.town].filter(Boolean).join(' ')}</span>
      <span className="quiet number">{row.teacherCount} 人</span>
      <span className="number">
        {onMerge !== undefined && (
          <Button size="small" onClick={onMerge}>
            并入上一所
          </Button>
        )}
      </span>
    </div>
  )
}
