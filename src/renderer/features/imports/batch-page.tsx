import { Button, Spin } from 'antd'
import { useParams, useNavigate } from 'react-router'
import type { Batch, StagedFile } from '#shared/imports/staging.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { BatchFoot } from './batch-foot.tsx'
import { FileDrop } from './file-drop.tsx'
import { FileList } from './file-list.tsx'
import { FilePane } from './file-pane.tsx'
import { IssuePanel } from './issue-panel.tsx'
import { Steps } from './steps.tsx'
import { useBatchView } from './use-batch-view.ts'
import { useIssues, useOpenIssues } from './use-issues.ts'
import { useStaging } from './use-staging.ts'
import './imports.css'

/** One batch: files left, the sheet in the middle, issues right, what will happen at the foot. */
export function BatchPage() {
  const batchId = useParams()['batchId'] ?? ''
  const navigate = useNavigate()
  const batch = useOperation('imports.get', { batchId })
  const staging = useStaging(batchId)
  const readOnly = batch.data?.state !== 'staged'
  return (
    <FileDrop disabled={readOnly || staging.busy} onDrop={staging.take} sentence="放开鼠标，把这些文件加进本批">
      <PageHeader
        title="导入"
        figures={batch.data?.label}
        views={<Steps batch={batch.data ?? null} />}
        actions={
          <>
            <Button onClick={() => void navigate('/imports')}>全部批次</Button>
            <Button loading={staging.busy} disabled={readOnly} onClick={staging.chooseFiles}>
              添加文件
            </Button>
          </>
        }
      />
      {batch.data === undefined ? (
        <div className="import-middle">
          {batch.error === null ? (
            <Spin delay={200} />
          ) : (
            <ErrorSentence error={batch.error} onRetry={() => void batch.refetch()} />
          )}
        </div>
      ) : (
        <BatchPanels batch={batch.data} readOnly={readOnly} />
      )}
    </FileDrop>
  )
}

interface BatchPanelsProps {
  readonly batch: Batch
  readonly readOnly: boolean
}

function BatchPanels({ batch, readOnly }: BatchPanelsProps) {
  const view = useBatchView(batch)
  const all = useOpenIssues(batch.id, undefined)
  const ofFile = useOpenIssues(batch.id, view.file?.id)
  const list = useIssues(batch.id, view.scope === 'file' ? view.file?.id : undefined)
  const walking = view.walking(list.order)
  const remove = useRemoval(batch.id)
  useShortcut('f8', () => walking.step(1))
  useShortcut('shift+f8', () => walking.step(-1))
  useShortcut('escape', view.cursor?.isOpen === true ? view.close : null)
  return (
    <>
      <div className="import-panels">
        <FileList
          files={batch.fileList}
          currentId={view.file?.id ?? null}
          isStored={batch.state === 'committed'}
          onSelect={view.openFile}
          onRemove={readOnly ? null : remove}
        />
        <FilePane batchId={batch.id} view={view} walking={walking} readOnly={readOnly} />
        <IssuePanel
          batchId={batch.id}
          files={batch.fileList}
          file={view.file}
          scope={view.scope}
          onScope={view.setScope}
          list={list}
          counts={{ file: ofFile.open, all: all.open }}
          currentId={walking.current?.id ?? null}
          readOnly={readOnly}
          onGo={view.goTo}
        />
      </div>
      <BatchFoot batch={batch} groups={all.groups} />
    </>
  )
}

/** Taking a file out of the batch loses the answers given for it, so it is asked for. */
function useRemoval(batchId: string): (file: StagedFile) => void {
  const confirm = useConfirmDanger()
  const remove = useCommand('imports.removeFile', { said: () => '已移出本批' })
  const ask = async (file: StagedFile) => {
    const sure = await confirm({
      title: '把这个文件移出本批？',
      consequence: `“${file.name}”读入的内容和已做的答复会丢掉，原来的文件不受影响。`,
      verb: '移出',
    })
    if (sure) await remove.run({ batchId, fileId: file.id })
  }
  return (file) => void ask(file)
}
