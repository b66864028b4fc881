import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Cohort } from '#shared/policies/policy.ts'
import { defaultStudioName } from '#shared/studios/studio-names.ts'
import { programmeOfType } from '#shared/studios/studio-terms.ts'
import type { StudioFinding } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import '#renderer/ui/form-foot.css'
import { FindingLines } from '../finding-lines.tsx'
import {
  besideField,
  blankForm,
  checkOf,
  cohortOf,
  draftOf,
  endOf,
  missingIn,
  withType,
  type FormPlace,
  type FormState,
} from './form-state.ts'
import { LoadNote } from './load-note.tsx'
import { MemberRows } from './member-rows.tsx'
import { FurtherFields, KindFields } from './studio-fields.tsx'
import './studio-form.css'

type Draft = ReturnType<typeof useDraft>

/** 新建工作室: an application, or one that runs already and is entered after the fact. */
export function StudioFormPage() {
  const cohorts = useOperation('cohorts.list', {})
  const today = useOperation('settings.get', {}).data?.today
  const draft = useDraft('studio', 'new')
  if (cohorts.error !== null) return <ErrorSentence error={cohorts.error} onRetry={() => void cohorts.refetch()} />
  if (cohorts.data === undefined || today === undefined || draft.found === undefined) return null
  return <OpenForm cohorts={cohorts.data} fresh={blankForm(today)} draft={draft} />
}

interface OpenFormProps {
  readonly cohorts: readonly Cohort[]
  readonly fresh: FormState
  readonly draft: Draft
}

const leaving = {
  title: '这个工作室还没有保存',
  consequence: '填写的内容先留着，下次新建时可以接着填；列表里还看不到它。',
}

const saidAs = { applied: '已申报', named: '已登记', running: '已登记' } as const
type As = keyof typeof saidAs

const patience = 300
const none: readonly StudioFinding[] = []

/** Every broken rule of what is in the form, asked once the typing rests. */
function useLiveFindings(form: FormState): readonly StudioFinding[] {
  const [asked, setAsked] = useState(form)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(form), patience)
    return () => window.clearTimeout(timer)
  }, [form])
  const question = checkOf(asked)
  const found = useOperation('studios.check', question ?? {}, { enabled: question !== null, keepPrevious: true })
  if (question === null) return none
  const all = found.data ?? none
  return asked.lead === null ? all.filter(({ rule }) => rule !== 'lead-missing') : all
}

function OpenForm({ cohorts, fresh, draft }: OpenFormProps) {
  const navigate = useNavigate()
  const [restored, setRestored] = useState(draft.found !== null)
  const [form, setForm] = useState<FormState>(() => ({ ...fresh, ...draft.found }))
  const [dirty, setDirty] = useState(restored)
  const [asked, setAsked] = useState(false)
  const guard = useLeaveGuard(dirty, leaving)
  const findings = useLiveFindings(form)
  const apply = useCommand('studios.apply', {
    said: ({ name, code }, { as = 'applied' }) => `${saidAs[as]} ${name}，编号 ${code}`,
    showsError: true,
  })
  const change = (next: FormState) => {
    setForm(next)
    setDirty(true)
    draft.keep(next)
  }
  const startAfresh = () => {
    draft.drop()
    setForm(fresh)
    setDirty(false)
    setRestored(false)
  }
  const missing = missingIn(form)
  const blocking = findings.filter(({ severity }) => severity === 'block').length
  const save = async (as: As) => {
    setAsked(true)
    if (Object.keys(missing).length > 0 || blocking > 0) return
    const saved = await apply.run(draftOf(form, as))
    if (saved === undefined) return
    draft.drop()
    guard.release()
    void navigate(`/studios/${saved.code}/page`, { replace: true })
  }
  useShortcut('ctrl+s', () => void save('applied'))
  const field = { form, onChange: change, cohorts, findings, missing: asked ? missing : {} }
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/studios">名师工作室</Link> / 新建
          </>
        }
        title="新建工作室"
        actions={<Button onClick={() => void navigate('/studios')}>返回列表</Button>}
      />
      <div className="page-scroll">
        <div className="studio-form">
          {restored && (
            <p className="second small">
              已恢复上次没保存的内容。{' '}
              <button type="button" className="link" onClick={startAfresh}>
                重新填写
              </button>
            </p>
          )}
          <FormParts {...field} />
        </div>
      </div>
      <footer className="form-foot">
        {asked && Object.keys(missing).length > 0 && <span className="error">还有必填的没有填</span>}
        {blocking > 0 && <span className="error">{blocking} 处不符合规则，改好才能保存</span>}
        {findings.length > blocking && <span className="warn">{findings.length - blocking} 处提醒，不影响保存</span>}
        <ErrorSentence error={apply.error} />
        <span className="page-actions">
          <Button disabled={apply.busy || blocking > 0} onClick={() => void save('named')}>
            已命名，补录
          </Button>
          <Button disabled={apply.busy || blocking > 0} onClick={() => void save('running')}>
            已挂牌，补录
          </Button>
          <Button type="primary" loading={apply.busy} disabled={blocking > 0} onClick={() => void save('applied')}>
            申报
          </Button>
        </span>
      </footer>
    </div>
  )
}

interface FormPartsProps {
  readonly form: FormState
  readonly onChange: (next: FormState) => void
  readonly cohorts: readonly Cohort[]
  readonly findings: readonly StudioFinding[]
  readonly missing: Readonly<Record<string, string>>
}

function FormParts({ form, onChange, cohorts, findings, missing }: FormPartsProps) {
  const set = (changes: Partial<FormState>) => onChange({ ...form, ...changes })
  const setKind = (changes: Partial<FormState>) =>
    typeof changes.type === 'string' ? onChange(withType(form, changes.type)) : set(changes)
  const beside = (place: FormPlace) => <FindingLines bare findings={besideField(findings, place)} />
  const proposed = form.type === null || form.lead === null ? '' : defaultStudioName(form.type, form.lead.label)
  return (
    <>
      <SectionHead title="主持人和工作室" />
      <div className="ask-fields ask-fields-2">
        <KindFields fields={form} set={setKind} missing={missing} />
        <AskField
          id="studio-lead"
          label="主持人"
          required
          wide
          problem={missing['lead']}
          below={
            <>
              {form.lead !== null && <LoadNote teacherId={form.lead.value} />}
              {beside('lead')}
            </>
          }
        >
          <PinyinPicker
            id="studio-lead"
            value={form.lead?.value ?? null}
            initial={form.lead}
            search={findTeachers}
            onChange={(_, lead) => set({ lead })}
          />
        </AskField>
        <AskField id="studio-name" label="名称" wide hint={proposed === '' ? undefined : `不改，就叫“${proposed}”`}>
          <Input
            id="studio-name"
            value={form.name ?? proposed}
            maxLength={60}
            placeholder="按主持人和类型命名"
            onChange={(event) => set({ name: event.target.value === '' ? null : event.target.value })}
          />
        </AskField>
        <TermFields
          form={form}
          set={set}
          cohorts={cohorts}
          missing={missing}
          findings={besideField(findings, 'dates')}
        />
      </div>
      <SectionHead title={`成员 ${form.members.length}`} hint="不含主持人，选一名加一行" />
      <MemberRows
        id="studio-members"
        members={form.members}
        taken={form.lead === null ? [] : [form.lead.value]}
        onChange={(members) => set({ members })}
      />
      {beside('members')}
      <SectionHead title="其他" hint="可以以后再补" />
      <div className="ask-fields ask-fields-2">
        <FurtherFields fields={form} set={set} />
      </div>
    </>
  )
}

interface TermFieldsProps extends Omit<FormPartsProps, 'onChange'> {
  readonly set: (changes: Partial<FormState>) => void
}

/** The cohort gives the months of a term; both ends may be written otherwise. */
function TermFields({ form, set, cohorts, missing, findings }: TermFieldsProps) {
  const programme = form.type === null ? null : programmeOfType(form.type)
  const choices = cohorts.filter((cohort) => cohort.programme === programme)
  const cohort = cohortOf(form, cohorts)
  const policy = useOperation('policies.get', { cohortId: cohort?.id ?? '' }, { enabled: cohort !== undefined }).data
  const months = policy?.programme === 'studio' || policy?.programme === 'chief' ? policy.values.termMonths : undefined
  return (
    <>
      <AskField
        id="studio-cohort"
        label="批次"
        hint={form.cohortId === null ? '不选，按类型和起始年份归入' : undefined}
      >
        <Select
          id="studio-cohort"
          style={{ width: '100%' }}
          allowClear
          placeholder={cohort?.name ?? '按起始年份'}
          disabled={programme === null}
          options={choices.map((one) => ({ value: one.id, label: one.name, disabled: one.isClosed }))}
          value={form.cohortId}
          onChange={(id: string | undefined) => set({ cohortId: id ?? null })}
        />
      </AskField>
      <span />
      <span />
      <AskField id="studio-starts" label="起始日期" required problem={missing['startsOn']}>
        <DayPicker id="studio-starts" value={form.startsOn} onChange={(startsOn) => set({ startsOn })} />
      </AskField>
      <AskField
        id="studio-ends"
        label="结束日期"
        hint={form.endsOn === null ? `按方案 ${months ?? 36} 个月` : undefined}
        below={<FindingLines bare findings={findings} />}
      >
        <DayPicker id="studio-ends" value={endOf(form, months)} onChange={(endsOn) => set({ endsOn })} />
      </AskField>
    </>
  )
}
