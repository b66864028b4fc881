import { useState, type DragEvent } from 'react'
import type { Attachment, AttachmentOwner } from '#shared/attachments/attachment-contract.ts'
import { isCancelled, sentenceOf } from '#renderer/api/api-error.ts'
import { bridge } from '#renderer/api/bridge.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { SectionHead } from '../section-head.tsx'
import './attachments.css'

interface AttachmentListProps {
  readonly owner: AttachmentOwner
  readonly ownerId: string
  /** Nothing can be added to what is only looked at. */
  readonly mayAdd?: boolean
}

/** `812 KB`, `2.4 MB`. */
const sizeOf = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

function hintOf(rows: readonly Attachment[]): string {
  if (rows.length === 0) return 'Word、Excel、PDF 和图片，每个不超过 50 MB，可以拖到这里'
  return `${rows.length} 个，共 ${sizeOf(rows.reduce((sum, { bytes }) => sum + bytes, 0))}`
}

/** 附件 of one record: added by dialog or drop, saved elsewhere, removed. */
export function AttachmentList({ owner, ownerId, mayAdd = true }: AttachmentListProps) {
  const rows = useOperation('attachments.list', { owner, ownerId }).data ?? []
  const [isOver, setIsOver] = useState(false)
  const add = useCommand('attachments.add', {
    said: ({ added }) => (added === 0 ? '这些附件已经有了' : `已添加 ${added} 个附件`),
  })
  const put = async (files: readonly string[]) => {
    if (files.length > 0) await add.run({ owner, ownerId, files: [...files] })
  }
  const choose = async () => {
    const files = await client.shell.chooseFiles({ kind: 'attachments', many: true })
    await put(files.map(({ token }) => token))
  }
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    if (mayAdd) await put(await Promise.all([...event.dataTransfer.files].map((file) => bridge().tokenFor(file))))
  }
  return (
    <div
      className={isOver && mayAdd ? 'attachments attachments-over' : 'attachments'}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <SectionHead
        title="附件"
        hint={hintOf(rows)}
        action={
          mayAdd && (
            <button type="button" className="link" disabled={add.busy} onClick={() => void choose()}>
              添加附件
            </button>
          )
        }
        lined
      />
      <ul className="attachment-rows">
        {rows.map((row) => (
          <AttachmentRow key={row.id} attachment={row} mayRemove={mayAdd} />
        ))}
      </ul>
    </div>
  )
}

/** A copy where the officer wants it. */
async function saveAs({ id, name }: Attachment): Promise<void> {
  try {
    const file = await client.shell.chooseSave({ name: name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_'), kind: 'any' })
    if (file === null) return
    await client.attachments.saveAs({ id, file: file.token })
    useNotices
      .getState()
      .offer(`已另存为 ${file.name}`, [
        { label: '所在文件夹', run: () => void client.shell.showFile({ token: file.token }) },
      ])
  } catch (error) {
    if (!isCancelled(error)) useNotices.getState().complain(sentenceOf(error))
  }
}

function AttachmentRow({ attachment, mayRemove }: { readonly attachment: Attachment; readonly mayRemove: boolean }) {
  const { id, name, bytes, addedAt, isPresent } = attachment
  const remove = useCommand('attachments.remove', { said: () => `已移除附件：${name}` })
  return (
    <li>
      <span className="ellipsis" title={name}>
        {name}
      </span>
      {isPresent ? (
        <span className="quiet number">{sizeOf(bytes)}</span>
      ) : (
        <span className="error number">文件丢失</span>
      )}
      <span className="quiet">{addedAt.slice(0, 10)}</span>
      <button type="button" className="link" disabled={!isPresent} onClick={() => void saveAs(attachment)}>
        另存
      </button>
      {mayRemove && (
        <button type="button" className="link" onClick={() => void remove.run({ ids: [id] })}>
          移除
        </button>
      )}
    </li>
  )
}
