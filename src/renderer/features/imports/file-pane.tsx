import type { StagedFile, StagedSheet } from '#shared/imports/staging.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { CellPopover } from './cell-popover.tsx'
import { SheetTabs } from './sheet-tabs.tsx'
import { SheetView } from './sheet-view.tsx'
import type { BatchView, Walking } from './use-batch-view.ts'

interface FilePaneProps {
  readonly batchId: string
  readonly view: BatchView
  readonly walking: Walking
  readonly readOnly: boolean
}

/** The open file: its sheet as the officer knows it, or why it cannot be read. */
export function FilePane({ batchId, view, walking, readOnly }: FilePaneProps) {
  const { file, sheet } = view
  if (file === undefined)
    return (
      <section className="import-sheet import-middle">
        <p className="quiet">这一批里没有文件。可以添加文件，或放弃本批。</p>
      </section>
    )
  return (
    <section className="import-sheet" aria-label={file.name}>
      <PaneHead file={file} sheet={sheet} />
      {sheet === undefined || !file.isOpenable || sheet.rowCount === 0 ? (
        <Unreadable file={file} />
      ) : (
        <>
          <Sheet key={sheet.id} batchId={batchId} sheet={sheet} view={view} walking={walking} readOnly={readOnly} />
          <SheetTabs file={file} current={sheet} readOnly={readOnly} onSelect={view.openSheet} />
        </>
      )}
    </section>
  )
}

interface PaneHeadProps {
  readonly file: StagedFile
  readonly sheet: StagedSheet | undefined
}

function PaneHead({ file, sheet }: PaneHeadProps) {
  return (
    <div className="import-panel-head import-pane-head">
      <b className="ellipsis" title={file.name}>
        {file.name}
      </b>
      {sheet !== undefined && <span className="quiet small import-pane-figures">{figuresOf(sheet)}</span>}
      {sheet !== undefined && (
        <span className="import-legend small second">
          <span className="tint-read">已自动读懂</span>
          <span className="tint-confirm">待确认</span>
          <span className="tint-refused">不能入库</span>
        </span>
      )}
    </div>
  )
}

/** 2 行表头，79 行数据. */
function figuresOf({ headerRows, figures, kind }: StagedSheet): string {
  if (kind === null) return '不导入'
  const rows = (figures.ready + figures.open + figures.skipped).toLocaleString('zh-CN')
  return `${headerRows.length} 行表头，${rows} 行数据`
}

function Unreadable({ file }: { readonly file: StagedFile }) {
  return (
    <div className="import-middle import-unreadable" role="alert">
      <p>{file.isOpenable ? '这个文件里没有可看的内容。' : '这个文件读不了。'}</p>
      {file.problems.map((problem) => (
        <p key={problem} className="second">
          {problem}
        </p>
      ))}
    </div>
  )
}

interface SheetProps extends FilePaneProps {
  readonly sheet: StagedSheet
}

function Sheet({ batchId, sheet, view, walking, readOnly }: SheetProps) {
  const map = useCommand('imports.mapColumn')
  const { cursor } = view
  return (
    <SheetView
      sheetId={sheet.id}
      rowCount={sheet.rowCount}
      label={sheet.name}
      cursor={cursor}
      isOpen={cursor?.isOpen === true}
      onMove={view.move}
      onMap={
        readOnly || sheet.kind === null ? null : (column, field) => void map.run({ sheetId: sheet.id, column, field })
      }
      renderPopover={(cell) => (
        <CellPopover
          key={`${cell.place.row}-${cell.place.column}`}
          cell={cell}
          batchId={batchId}
          sheetId={sheet.id}
          readOnly={readOnly}
          walk={walking.current === null ? null : { index: walking.index, total: walking.total, step: walking.step }}
          onAnswered={walking.answered}
          onClose={view.close}
        />
      )}
    />
  )
}
