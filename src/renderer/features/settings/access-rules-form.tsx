import { Button, InputNumber } from 'antd'
import { accessRules, type AccessRules } from '#shared/access/access.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** 口令规则 and 闲置锁定. */
export function AccessRulesForm() {
  const rules = useOperation('access.rules', {}).data
  return rules === undefined ? null : <FilledForm key={JSON.stringify(rules)} rules={rules} />
}

function FilledForm({ rules }: { readonly rules: AccessRules }) {
  const save = useCommand('access.setRules', { said: () => '已保存口令规则', showsError: true, undoable: false })
  const state = useRecordForm({
    schema: accessRules,
    onSubmit: async (values) => (await save.run(values)) !== undefined,
  })
  return (
    <div className="settings-form">
      <SectionHead title="口令规则与锁定" hint="没有账户、也不用口令打开时，不会锁定" />
      <RecordForm state={state} initial={rules} columns={1}>
        <Field name="idleMinutes" label="闲置锁定" required hint="分钟不动键盘和鼠标，窗口自动锁定">
          <InputNumber min={1} max={240} precision={0} />
        </Field>
        <Field name="leastLength" label="口令长度" required hint="至少多少个字符，不少于 10">
          <InputNumber min={10} max={64} precision={0} />
        </Field>
        <Field name="leastKinds" label="字符种类" required hint="小写、大写、数字、其他，至少几种">
          <InputNumber min={3} max={4} precision={0} />
        </Field>
        <Field name="changeDays" label="定期更换" hint="多少天换一次；不填表示不要求。等级保护测评一般要求 90 天">
          <InputNumber min={30} max={730} precision={0} placeholder="不要求" />
        </Field>
        <div className="record-form-actions">
          <Button type="primary" disabled={!state.dirty} loading={save.busy} onClick={() => void state.submit()}>
            保存
          </Button>
        </div>
      </RecordForm>
      <ErrorSentence error={save.error} />
    </div>
  )
}
