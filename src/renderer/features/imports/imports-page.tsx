import { Button } from 'antd'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { BatchRow } from '#shared/imports/staging.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { RowPages } from '#renderer/api/use-pages.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { batchColumns } from './batch-columns.tsx'
import { FileDrop } from './file-drop.tsx'
import { useStaging } from './use-staging.ts'
import './imports.css'

const most = 200
const noRows: readonly BatchRow[] = []

/** 导入: where files come in, and the batches that were read so far. */
export function ImportsPage() {
  const navigate = useNavigate()
  const staging = useStaging(null)
  const pages = useBatches()
  const { run: undo } = useCommand('history.undo', { said: ({ title }) => `已撤销：${title}`, undoable: false })
  const columns = useMemo(() => batchColumns((actionId) => void undo({ actionId })), [undo])
  const isFirst = pages.complete && pages.rows.length === 0
  const dropZone = <DropZone staging={staging} tall={isFirst} />
  return (
    <FileDrop disabled={staging.busy} onDrop={staging.take} sentence="放开鼠标，读入这些文件">
      <PageHeader
        title="导入"
        figures="县区报送的教师花名册、学校名录、师徒结对表"
        actions={
          <>
            <Button disabled={staging.busy} onClick={staging.chooseFolder}>
              选择文件夹
            </Button>
            <Button type="primary" loading={staging.busy} onClick={staging.chooseFiles}>
              选择文件
            </Button>
          </>
        }
      />
      {isFirst ? (
        <div className="import-middle">{dropZone}</div>
      ) : (
        <>
          {dropZone}
          <DataTable
            label="导入批次"
            columns={columns}
            pages={pages}
            total={pages.rows.length}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate(`/imports/${row.id}`)}
            empty={null}
            foot={
              <span>
                合计 <b>{pages.rows.length.toLocaleString('zh-CN')}</b> 批
              </span>
            }
          />
        </>
      )}
    </FileDrop>
  )
}

/** The batches as a list: there are few enough to be read at once. */
function useBatches(): RowPages<BatchRow> {
  const found = useOperation('imports.list', { limit: most })
  const { data, isPending, error, refetch } = found
  return useMemo(
    () => ({
      identity: 'imports',
      rows: data ?? noRows,
      complete: data !== undefined,
      loading: isPending,
      outdated: false,
      error,
      reach: () => undefined,
      readAll: () => Promise.resolve(data ?? noRows),
      retry: () => void refetch(),
    }),
    [data, isPending, error, refetch],
  )
}

interface DropZoneProps {
  readonly staging: ReturnType<typeof useStaging>
  readonly tall: boolean
}

function DropZone({ staging, tall }: DropZoneProps) {
  return (
    <div className={tall ? 'drop-zone drop-zone-tall' : 'drop-zone'}>
      {staging.busy ? (
        <p>正在读入文件，进度见窗口下方，可以随时取消。</p>
      ) : (
        <>
          <p>
            把 Excel 或 CSV 文件、整个文件夹拖到这里，或
            <button type="button" className="link" onClick={staging.chooseFiles}>
              选择文件
            </button>
            、
            <button type="button" className="link" onClick={staging.chooseFolder}>
              选择文件夹
            </button>
            。
          </p>
          <p className="quiet small">
            先读入核对，不会改动数据库；确认入库后也可以整批撤销。支持 .xlsx、.xls、.csv，合并单元格和多行表头都能读。
          </p>
        </>
      )}
    </div>
  )
}
