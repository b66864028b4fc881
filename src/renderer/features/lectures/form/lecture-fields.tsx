import { Input, InputNumber, Select } from 'antd'
import { lectureFormLabels, lectureSpanLabels } from '#shared/lectures/lecture-labels.ts'
import {
  lectureForms,
  lectureSpans,
  type LectureConflict,
  type LectureForm,
  type LectureSpan,
} from '#shared/lectures/lecture.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { ClockInput } from '#renderer/ui/clock-input.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { findSchools } from '#renderer/ui/find-schools.ts'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { ConflictLines } from '../record/checklist.tsx'
import type { FormState } from './form-state.ts'

export interface FieldsProps {
  readonly form: FormState
  readonly set: (changes: Partial<FormState>) => void
  readonly missing: Readonly<Record<string, string>>
}

const forms = lectureForms.map((value) => ({ value, label: lectureFormLabels[value] }))
const spans = lectureSpans.map((value) => ({ value, label: lectureSpanLabels[value] }))
const full = { width: '100%' }

/** What, when and how long, with what speaks against the day below it. */
export function SessionFields({
  form,
  set,
  missing,
  conflicts,
}: FieldsProps & { readonly conflicts: readonly LectureConflict[] }) {
  return (
    <>
      <AskField id="lecture-topic" label="主题" required wide problem={missing['topic']}>
        <Input
          id="lecture-topic"
          autoFocus
          value={form.topic}
          maxLength={100}
          onChange={(event) => set({ topic: event.target.value })}
        />
      </AskField>
      <SeriesField form={form} set={set} />
      <AskField id="lecture-issue" label="期次" hint="不填，接着上一期编">
        <InputNumber
          id="lecture-issue"
          min={1}
          max={999}
          precision={0}
          value={form.issue}
          prefix="第"
          suffix="期"
          style={full}
          onChange={(issue) => set({ issue })}
        />
      </AskField>
      <AskField
        id="lecture-day"
        label="日期"
        required
        problem={missing['heldOn']}
        below={<ConflictLines conflicts={conflicts} />}
      >
        <DayPicker id="lecture-day" value={form.heldOn} onChange={(heldOn) => set({ heldOn })} />
      </AskField>
      <AskField id="lecture-starts" label="时间" problem={missing['startsAt'] ?? missing['endsAt']}>
        <span className="lecture-times">
          <ClockInput
            id="lecture-starts"
            value={form.startsAt}
            placeholder="开始，如 09:00"
            onChange={(startsAt) => set({ startsAt })}
          />
          <span className="quiet">至</span>
          <ClockInput
            id="lecture-ends"
            value={form.endsAt}
            placeholder="结束，如 11:30"
            onChange={(endsAt) => set({ endsAt })}
          />
        </span>
      </AskField>
      <LengthFields form={form} set={set} />
      <AskField id="lecture-form" label="形式">
        <Select<LectureForm>
          id="lecture-form"
          style={full}
          options={forms}
          value={form.form}
          onChange={(next) => set({ form: next })}
        />
      </AskField>
    </>
  )
}

type SomeFields = Omit<FieldsProps, 'missing'>

function SeriesField({ form, set }: SomeFields) {
  const series = useOperation('series.list', {}).data ?? []
  return (
    <AskField id="lecture-series" label="季" hint={form.seriesId === null ? '不选，归入当年的一季' : undefined}>
      <Select
        id="lecture-series"
        style={full}
        allowClear
        placeholder="按日期归入"
        options={series.map(({ id, name, isClosed }) => ({ value: id, label: name, disabled: isClosed }))}
        value={form.seriesId}
        onChange={(id: string | undefined) => set({ seriesId: id ?? null })}
      />
    </AskField>
  )
}

function LengthFields({ form, set }: SomeFields) {
  return (
    <AskField id="lecture-span" label="时长和学时" hint="不选，按起止时间和方案计算">
      <span className="lecture-times">
        <Select<LectureSpan>
          id="lecture-span"
          style={full}
          allowClear
          placeholder="按时间"
          options={spans}
          value={form.span}
          onChange={(span?: LectureSpan) => set({ span: span ?? null })}
        />
        <InputNumber
          aria-label="学时"
          style={full}
          min={0}
          max={100}
          step={0.5}
          placeholder="按方案"
          suffix="学时"
          value={form.hours}
          onChange={(hours) => set({ hours })}
        />
      </span>
    </AskField>
  )
}

/** Where it is held, and by whom. */
export function PlaceFields({ form, set }: SomeFields) {
  const districts = useDistricts()
  return (
    <>
      <AskField id="lecture-place" label="地点">
        <Input
          id="lecture-place"
          value={form.place}
          maxLength={60}
          placeholder="会场"
          onChange={(event) => set({ place: event.target.value })}
        />
      </AskField>
      <AskField id="lecture-district" label="县区" hint={form.districtId === null ? '不选，随承办学校' : undefined}>
        <Select
          id="lecture-district"
          style={full}
          allowClear
          placeholder="举办地所在县区"
          options={[...districts]}
          value={form.districtId}
          onChange={(id: string | undefined) => set({ districtId: id ?? null })}
        />
      </AskField>
      <AskField id="lecture-host" label="承办学校">
        <PinyinPicker
          id="lecture-host"
          value={form.hostSchool?.value ?? null}
          initial={form.hostSchool}
          search={findSchools}
          placeholder="学校名称或首字母"
          onChange={(_, hostSchool) => set({ hostSchool })}
        />
      </AskField>
      <AskField id="lecture-other-host" label="其他承办">
        <Input
          id="lecture-other-host"
          value={form.host}
          maxLength={60}
          disabled={form.hostSchool !== null}
          placeholder="不是学校库里的单位时填"
          onChange={(event) => set({ host: event.target.value })}
        />
      </AskField>
      <AskField id="lecture-chair" label="主持人">
        <Input
          id="lecture-chair"
          value={form.chair}
          maxLength={40}
          onChange={(event) => set({ chair: event.target.value })}
        />
      </AskField>
      <AskField id="lecture-planned" label="计划人数">
        <InputNumber
          id="lecture-planned"
          style={full}
          min={0}
          max={10_000}
          precision={0}
          value={form.planned}
          onChange={(planned) => set({ planned })}
        />
      </AskField>
    </>
  )
}

/** For whom it is meant; nothing chosen is everybody. */
export function TargetFields({ form, set }: SomeFields) {
  const choices = { districtIds: useDistricts(), stages: useCodes('stage'), subjects: useCodes('subject') }
  const many = (key: keyof typeof choices, label: string, all: string) => (
    <AskField id={`lecture-${key}`} label={label} wide={key === 'districtIds'}>
      <Select
        id={`lecture-${key}`}
        mode="multiple"
        style={full}
        placeholder={all}
        options={[...choices[key]]}
        value={[...form[key]]}
        onChange={(chosen: string[]) => set({ [key]: chosen })}
      />
    </AskField>
  )
  return (
    <>
      {many('stages', '学段', '不选为各学段')}
      {many('subjects', '学科', '不选为各学科')}
      {many('districtIds', '县区', '不选为全市')}
    </>
  )
}

/** What is known afterwards. */
export function FurtherFields({ form, set }: SomeFields) {
  return (
    <>
      <AskField id="lecture-funds" label="经费">
        <InputNumber
          id="lecture-funds"
          style={full}
          min={0}
          max={100_000_000}
          precision={2}
          suffix="元"
          value={form.funds}
          onChange={(funds) => set({ funds })}
        />
      </AskField>
      <AskField id="lecture-satisfied" label="满意率">
        <InputNumber
          id="lecture-satisfied"
          style={full}
          min={0}
          max={100}
          suffix="%"
          value={form.satisfiedPercent}
          onChange={(satisfiedPercent) => set({ satisfiedPercent })}
        />
      </AskField>
      <AskField id="lecture-satisfaction" label="满意度情况" wide>
        <Input
          id="lecture-satisfaction"
          value={form.satisfaction}
          maxLength={500}
          onChange={(event) => set({ satisfaction: event.target.value })}
        />
      </AskField>
      <AskField id="lecture-remark" label="备注" wide>
        <Input
          id="lecture-remark"
          value={form.remark}
          maxLength={200}
          onChange={(event) => set({ remark: event.target.value })}
        />
      </AskField>
    </>
  )
}
