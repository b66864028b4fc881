import { Input, Select } from 'antd'
import { z } from 'zod'
import { accessRuleDefaults, login, personName, type Account } from '#shared/access/access.ts'
import { roleLabels, roles } from '#shared/kernel/roles.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { NewPassphraseFields, useNewPassphrase } from '#renderer/ui/passphrase-fields.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'

const fields = z.object({ name: personName, login, role: z.enum(roles) })

const choices = roles.toReversed().map((value) => ({ value, label: roleLabels[value] }))

interface AccountFormProps {
  /** The first account is an administrator, and whoever makes it signs in with it at once. */
  readonly isFirst: boolean
  readonly onClose: () => void
}

/** 新建账户. */
export function AccountForm({ isFirst, onClose }: AccountFormProps) {
  const rules = useOperation('access.rules', {}).data ?? accessRuleDefaults
  const create = useCommand('access.create', {
    said: ({ name }) => (isFirst ? `已建立管理员账户 ${name}，现在已用它登录` : `已新建账户 ${name}`),
    showsError: true,
    undoable: false,
  })
  const chosen = useNewPassphrase(rules)
  const state = useRecordForm({
    schema: fields,
    onSubmit: async (values) => {
      if (!chosen.isReady) return false
      const made = await create.run({ ...values, passphrase: chosen.first })
      if (made !== undefined) onClose()
      return made !== undefined
    },
  })
  return (
    <FormDialog
      title={isFirst ? '新建管理员账户' : '新建账户'}
      width={520}
      dirty={state.dirty || chosen.first !== ''}
      submit={state.submit}
      submitLabel="新建"
      error={create.error}
      note={isFirst ? undefined : <span className="quiet">本人第一次登录时要换成自己的口令。</span>}
      onClose={onClose}
    >
      <RecordForm state={state} initial={{ role: isFirst ? 'admin' : 'officer' }} columns={1}>
        <Field name="name" label="姓名" required>
          <Input maxLength={20} autoFocus />
        </Field>
        <Field name="login" label="登录名" required hint="登录时输入，建好后不能改；如姓名拼音">
          <Input maxLength={30} autoComplete="off" />
        </Field>
        <Field name="role" label="角色" required>
          <Select options={choices} disabled={isFirst} />
        </Field>
      </RecordForm>
      <div className="field-lines account-passphrase">
        <NewPassphraseFields state={chosen} label={isFirst ? '口令' : '初始口令'} />
      </div>
    </FormDialog>
  )
}

interface PassphraseFormProps {
  readonly account: Account
  readonly onClose: () => void
}

/** 重设口令, by an administrator for somebody who has forgotten it; an account that was 停用 is active again. */
export function PassphraseForm({ account, onClose }: PassphraseFormProps) {
  const rules = useOperation('access.rules', {}).data ?? accessRuleDefaults
  const reset = useCommand('access.resetPassphrase', {
    said: ({ name }) => `已重设 ${name} 的口令`,
    showsError: true,
    undoable: false,
  })
  const chosen = useNewPassphrase(rules, account.login)
  const submit = async () => {
    if (!chosen.isReady) return
    if ((await reset.run({ id: account.id, passphrase: chosen.first })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`重设 ${account.name} 的口令`}
      width={480}
      dirty={chosen.first !== ''}
      submit={submit}
      submitLabel="重设"
      error={reset.error}
      note={<span className="quiet">本人登录时要再换成自己的。{account.isActive ? '' : '账户同时恢复使用。'}</span>}
      onClose={onClose}
    >
      <div className="field-lines">
        <NewPassphraseFields state={chosen} autoFocus />
      </div>
    </FormDialog>
  )
}
