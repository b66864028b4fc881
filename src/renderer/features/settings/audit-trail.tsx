import { Select } from 'antd'
import { useState } from 'react'
import { auditKindLabels } from '#shared/audit/audit-labels.ts'
import { auditKinds, type AuditKind, type AuditRow } from '#shared/audit/audit.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { localMoment } from '#renderer/ui/moments.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { SettingsHead } from './settings-head.tsx'

const columns: readonly Column<AuditRow>[] = [
  { key: 'no', title: '序号', width: 72, align: 'right', cell: ({ no }) => figure(no) },
  { key: 'at', title: '时间', width: 144, cell: ({ at }) => `${localMoment(at).day} ${localMoment(at).time}` },
  { key: 'kind', title: '类别', width: 112, cell: ({ kind }) => auditKindLabels[kind] },
  { key: 'detail', title: '内容', width: 240, grow: 1, cell: ({ detail }) => detail },
  { key: 'operator', title: '操作员', width: 88, cell: ({ operator }) => operator },
]

const choices = auditKinds.map((kind) => ({ value: kind, label: auditKindLabels[kind] }))

function Verdict() {
  const verdict = useOperation('audit.verify', {}).data
  if (verdict === undefined || verdict.count === 0) return null
  if (verdict.problem !== null) return <StatusWord tone="overdue">{verdict.problem}</StatusWord>
  return <StatusWord tone="finished">{`共 ${figure(verdict.count)} 条，前后相接，未被改动`}</StatusWord>
}

/** 审计记录: who got in, looked at numbers in full, gave data out, merged or restored; it cannot be altered. */
export function AuditTrail() {
  const [kind, setKind] = useState<AuditKind | null>(null)
  const pages = usePages('audit.list', { kind })
  return (
    <div className="settings-list">
      <SettingsHead
        title="审计记录"
        hint="登录、查看完整号码、导入、导出、合并、恢复等都记在这里，不能修改，也不能撤销。"
        actions={
          <>
            <Verdict />
            <Select
              aria-label="类别"
              allowClear
              placeholder="全部类别"
              className="audit-kind"
              options={choices}
              value={kind}
              onChange={(chosen) => setKind(chosen ?? null)}
            />
          </>
        }
      />
      <DataTable
        label="审计记录"
        columns={columns}
        pages={pages}
        rowKey={(row) => String(row.no)}
        empty={<EmptyState sentence={kind === null ? '还没有审计记录。' : '没有这一类的记录。'} />}
      />
    </div>
  )
}
