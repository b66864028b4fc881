import { Input } from 'antd'
import { useState } from 'react'
import type { Posting, PostingPrivate } from '#shared/aid/posting.ts'
import { sentenceOf } from '#renderer/api/api-error.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

const fields = [
  ['contact', '紧急联系人', 20],
  ['relation', '关系', 20],
  ['contactPhone', '联系电话', 30],
  ['health', '健康情况', 200],
  ['family', '家庭情况', 200],
] as const satisfies readonly (readonly [keyof PostingPrivate, string, number])[]

/** Asks for what is hidden; that it was asked for is written into the audit trail. */
async function reveal(id: string): Promise<PostingPrivate | null> {
  try {
    return await client.postings.reveal({ id })
  } catch (error) {
    useNotices.getState().complain(sentenceOf(error))
    return null
  }
}

/** 敏感信息: hidden until it is asked for on purpose, and never in an export. */
export function PrivateFacts({ posting }: { readonly posting: Posting }) {
  const [shown, setShown] = useState<PostingPrivate | null>(null)
  const [editing, setEditing] = useState<PostingPrivate | null>(null)
  const { id, private: hidden } = posting
  const show = async () => setShown(await reveal(id))
  const edit = async () => setEditing(await reveal(id))
  return (
    <>
      <SectionHead
        title="敏感信息"
        hint="平时不显示，不随台账和报表导出；查看记入审计"
        action={
          <span className="private-links">
            {hidden.isFilled && (
              <button type="button" className="link" onClick={() => (shown === null ? void show() : setShown(null))}>
                {shown === null ? '显示' : '隐藏'}
              </button>
            )}
            <button type="button" className="link" onClick={() => void edit()}>
              {hidden.isFilled ? '修改' : '填写'}
            </button>
          </span>
        }
        lined
      />
      {!hidden.isFilled && <p className="quiet aid-none">没有填写。</p>}
      {hidden.isFilled && shown === null && (
        <Facts labelWidth={72}>
          <Fact label="紧急联系人">{hidden.contactMasked}</Fact>
          <Fact label="联系电话">{hidden.contactPhoneMasked}</Fact>
        </Facts>
      )}
      {shown !== null && (
        <Facts labelWidth={72}>
          {fields.map(([name, label, max]) => (
            <Fact key={name} label={label} wide={max > 30}>
              {shown[name]}
            </Fact>
          ))}
        </Facts>
      )}
      {editing !== null && (
        <PrivateDialog
          posting={posting}
          initial={editing}
          onClose={() => {
            setEditing(null)
            setShown(null)
          }}
        />
      )}
    </>
  )
}

interface PrivateDialogProps {
  readonly posting: Posting
  readonly initial: PostingPrivate
  readonly onClose: () => void
}

function PrivateDialog({ posting, initial, onClose }: PrivateDialogProps) {
  const [values, setValues] = useState(initial)
  const [dirty, setDirty] = useState(false)
  const save = useCommand('postings.setPrivate', { said: () => `已保存 ${posting.name} 的敏感信息`, showsError: true })
  const submit = async () => {
    if ((await save.run({ id: posting.id, ...values })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`敏感信息：${posting.name}`}
      width={520}
      dirty={dirty}
      submit={submit}
      error={save.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        {fields.map(([name, label, max]) => (
          <AskField key={name} id={`private-${name}`} label={label}>
            <Input
              id={`private-${name}`}
              maxLength={max}
              value={values[name] ?? ''}
              onChange={(event) => {
                setValues({ ...values, [name]: event.target.value === '' ? null : event.target.value })
                setDirty(true)
              }}
            />
          </AskField>
        ))}
      </div>
    </FormDialog>
  )
}
