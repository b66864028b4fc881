import { AutoComplete, Input, InputNumber, Select } from 'antd'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { findSchools } from '#renderer/ui/find-schools.ts'
import type { ShadowingFields as Fields } from './shadowing-state.ts'

interface ShadowingFieldsProps {
  readonly fields: Fields
  readonly set: (changes: Partial<Fields>) => void
  readonly missing: Readonly<Record<string, string>>
}

/** Where, with whom, when, and what he did there. */
export function ShadowingFields(props: ShadowingFieldsProps) {
  const { fields, set, missing } = props
  return (
    <>
      <AskField id="shadowing-host" label="跟岗学校" required wide problem={missing['host']}>
        <PinyinPicker
          id="shadowing-host"
          placeholder="校名、拼音或首字母"
          value={fields.host?.value ?? null}
          initial={fields.host}
          search={findSchools}
          onChange={(_, host) => set({ host })}
        />
      </AskField>
      <AskField id="shadowing-guide" label="指导教师" wide>
        <PinyinPicker
          id="shadowing-guide"
          value={fields.guide?.value ?? null}
          initial={fields.guide}
          search={findTeachers}
          onChange={(_, guide) => set({ guide })}
        />
      </AskField>
      <AskField id="shadowing-starts" label="开始日期" required problem={missing['startsOn']}>
        <DayPicker id="shadowing-starts" value={fields.startsOn} onChange={(startsOn) => set({ startsOn })} />
      </AskField>
      <AskField id="shadowing-ends" label="结束日期" required problem={missing['endsOn']}>
        <DayPicker id="shadowing-ends" value={fields.endsOn} onChange={(endsOn) => set({ endsOn })} />
      </AskField>
      <FurtherFields {...props} />
    </>
  )
}

/** Visits from there that are not cancelled, the latest first. */
function useVisits() {
  const found = useOperation('visits.list', { directions: ['in'], limit: 100 }).data?.rows ?? []
  return found.map(({ id, startsOn, topic }) => ({ value: id, label: `${startsOn} ${topic}` }))
}

function FurtherFields({ fields, set }: ShadowingFieldsProps) {
  const subjects = useCodes('subject')
  const visits = useVisits()
  return (
    <>
      <AskField id="shadowing-subject" label="学科">
        <AutoComplete
          id="shadowing-subject"
          style={{ width: '100%' }}
          options={[...subjects]}
          value={fields.subject}
          placeholder="随教师"
          maxLength={20}
          onChange={(subject: string) => set({ subject })}
        />
      </AskField>
      <AskField id="shadowing-lessons" label="听课节数">
        <InputNumber
          id="shadowing-lessons"
          style={{ width: '100%' }}
          min={0}
          max={500}
          precision={0}
          placeholder="按活动记录算"
          value={fields.lessonsHeard}
          onChange={(lessonsHeard) => set({ lessonsHeard })}
        />
      </AskField>
      <AskField id="shadowing-visit" label="随行互访" wide>
        <Select
          id="shadowing-visit"
          style={{ width: '100%' }}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="随哪次互访来，没有不选"
          options={visits}
          value={fields.visitId}
          onChange={(id: string | undefined) => set({ visitId: id ?? null })}
        />
      </AskField>
      <AskField id="shadowing-report" label="汇报课" wide>
        <Input
          id="shadowing-report"
          maxLength={100}
          value={fields.reportLesson}
          onChange={(event) => set({ reportLesson: event.target.value })}
        />
      </AskField>
      <AskField id="shadowing-remark" label="备注" wide>
        <Input
          id="shadowing-remark"
          maxLength={200}
          value={fields.remark}
          onChange={(event) => set({ remark: event.target.value })}
        />
      </AskField>
    </>
  )
}
