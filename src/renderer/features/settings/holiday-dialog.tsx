import { Button, Input } from 'antd'
import { useState } from 'react'
import type { FileHandle } from '#shared/shell/shell-contract.ts'
import { client } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

const example = `二、春节：2月15日至23日放假调休，共9天。2月14日、2月28日上班。
2027-10-01，放假，国庆节`

/** 年度放假表: the notice as pasted text, or a small table. */
export function HolidayDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [file, setFile] = useState<FileHandle | null>(null)
  const [unread, setUnread] = useState<readonly string[]>([])
  const read = useCommand('calendar.importDays', { said: ({ count }) => `已导入 ${count} 天`, showsError: true })
  const choose = async () => {
    const [chosen] = await client.shell.chooseFiles({ kind: 'sheets', many: false })
    if (chosen !== undefined) setFile(chosen)
  }
  const submit = async () => {
    const done = await read.run({ text, ...(file === null ? {} : { file: file.token }) })
    if (done === undefined) return
    if (done.unread.length === 0) onClose()
    // What was read is stored; what is left stands here to be put right.
    setUnread(done.unread)
    setText(done.unread.join('\n'))
    setFile(null)
  }
  return (
    <FormDialog
      title="导入放假安排"
      width={640}
      dirty={text.trim() !== '' || file !== null}
      submit={submit}
      submitLabel="导入"
      error={read.error}
      onClose={onClose}
    >
      <div className="holiday-dialog">
        <p className="quiet">
          把放假通知整段粘贴进来，或每行写日期和“放假”“上班”。也可以选一张表。已有的日期会被替换，可以撤销。
        </p>
        <Input.TextArea
          value={text}
          maxLength={20_000}
          autoFocus
          autoSize={{ minRows: 8, maxRows: 16 }}
          aria-label="放假安排"
          placeholder={example}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="settings-inline">
          <Button onClick={() => void choose()}>选择表格</Button>
          <span className="second ellipsis">{file?.name ?? 'Excel 或 CSV，一行一天'}</span>
        </span>
        {unread.length > 0 && (
          <p className="warn">有 {unread.length} 行没有读懂，留在上面了，其余的已导入。请改写日期后再导入。</p>
        )}
      </div>
    </FormDialog>
  )
}
