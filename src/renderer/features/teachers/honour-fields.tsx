import { Button, Form, Input, Select } from 'antd'
import { honourStateLabels } from '#shared/registry/teacher-labels.ts'
import { honourStates } from '#shared/registry/teacher.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { PartialDateInput } from '#renderer/ui/dates.tsx'
import './honour-fields.css'

const states = honourStates.map((value) => ({ value, label: honourStateLabels[value] }))

/** The honours of a person, one line each. */
export function HonourFields() {
  const names = useCodes('honour')
  const levels = useCodes('honour-level')
  return (
    <div className="record-form-wide honour-fields">
      <h2>荣誉称号</h2>
      <Form.List name="honours">
        {(fields, { add, remove }) => (
          <>
            {fields.length > 0 && (
              <div className="honour-line quiet small">
                <span>名称</span>
                <span>级别</span>
                <span>状态</span>
                <span>认定日期</span>
                <span>文号</span>
              </div>
            )}
            {fields.map(({ key, name }) => (
              <div key={key} className="honour-line">
                <Form.Item name={[name, 'name']}>
                  <Select options={[...names]} showSearch placeholder="请选择" />
                </Form.Item>
                <Form.Item name={[name, 'level']}>
                  <Select options={[...levels]} allowClear placeholder="级别" />
                </Form.Item>
                <Form.Item name={[name, 'state']} initialValue="confirmed">
                  <Select options={states} />
                </Form.Item>
                <Form.Item name={[name, 'awardedOn']}>
                  <PartialDateInput />
                </Form.Item>
                <Form.Item name={[name, 'documentNo']}>
                  <Input maxLength={40} />
                </Form.Item>
                <button type="button" className="icon-button" aria-label="删去这一项" onClick={() => remove(name)}>
                  ✕
                </button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ state: 'confirmed' })}>
              加一项荣誉
            </Button>
          </>
        )}
      </Form.List>
    </div>
  )
}
