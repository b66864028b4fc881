import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { pairingDraft } from '#shared/pairings/pairing.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useScope } from '#renderer/session/scope.ts'
import type { Cohort } from '#shared/policies/policy.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import '#renderer/ui/form-foot.css'
import { FindingList } from '../finding-list.tsx'
import { blankForm, draftOf, likelyCohort, missingIn, pickedMentees, withCohort, type FormState } from './form-state.ts'
import { AgreementFields, GroupFields } from './group-fields.tsx'
import { MenteeRows } from './mentee-rows.tsx'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { besideField, useLiveFindings } from './use-live-findings.ts'

type Draft = ReturnType<typeof useDraft>

/** 新建结对: the “1” and its N in one form. */
export function PairingFormPage() {
  const cohorts = useOperation('cohorts.list', { programme: 'pairing' })
  const settings = useOperation('settings.get', {}).data
  const year = useScope((state) => state.schoolYear)
  const draft = useDraft('pairing', 'new')
  if (cohorts.error !== null) return <ErrorSentence error={cohorts.error} onRetry={() => void cohorts.refetch()} />
  if (cohorts.data === undefined || settings === undefined || draft.found === undefined) return null
  const likely = likelyCohort(cohorts.data, year ?? settings.schoolYear)
  const fresh = likely === undefined ? blankForm : withCohort(blankForm, likely, undefined)
  return <OpenForm cohorts={cohorts.data} fresh={fresh} draft={draft} />
}

interface OpenFormProps {
  readonly cohorts: readonly Cohort[]
  readonly fresh: FormState
  readonly draft: Draft
}

const leaving = {
  title: '这组结对还没有保存',
  consequence: '填写的内容先留着，下次新建时可以接着填；列表里还看不到它。',
}

const saidAs = { draft: '已存为草稿', submitted: '已提交审核', active: '已备案' } as const
type As = keyof typeof saidAs

function OpenForm({ cohorts, fresh, draft }: OpenFormProps) {
  const navigate = useNavigate()
  const [restored, setRestored] = useState(draft.found !== null)
  const [form, setForm] = useState<FormState>(() => ({ ...fresh, ...draft.found }))
  const [dirty, setDirty] = useState(restored)
  const [asked, setAsked] = useState(false)
  const guard = useLeaveGuard(dirty, leaving)
  const { findings, settled } = useLiveFindings(form)
  const open = useCommand('pairings.open', {
    said: ({ pairingIds }, { as = 'draft' }) => `${saidAs[as]} ${pairingIds.length} 对结对`,
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
  const save = async (as: As) => {
    setAsked(true)
    const parsed = pairingDraft.safeParse(draftOf(form))
    if (Object.keys(missing).length > 0 || !parsed.success) return
    const saved = await open.run({ ...parsed.data, as })
    if (saved === undefined) return
    draft.drop()
    guard.release()
    void navigate(`/pairings/groups/${saved.code}`, { replace: true })
  }
  useShortcut('ctrl+s', () => void save('draft'))
  useShortcut('ctrl+enter', () => void save('submitted'))

  const shown = asked ? missing : {}
  const count = pickedMentees(form).length
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/pairings">师徒结对</Link> / 新建
          </>
        }
        title={count === 0 ? '新建结对' : `新建结对 1+${count}`}
        actions={<Button onClick={() => void navigate('/pairings')}>返回列表</Button>}
      />
      <div className="page-scroll">
        <div className="pairing-form">
          {restored && (
            <p className="form-note second">
              已恢复上次没保存的内容。{' '}
              <button type="button" className="link" onClick={startAfresh}>
                重新填写
              </button>
            </p>
          )}
          {cohorts.length === 0 && (
            <p className="form-note warn">
              还没有批次，请先在 <Link to="/settings/cohorts">设置—批次与方案</Link> 里建立。
            </p>
          )}
          <FindingList findings={besideField(findings, null)} />
          <SectionHead title="师傅和结对" />
          <GroupFields form={form} onChange={change} cohorts={cohorts} missing={shown} findings={findings} />
          <SectionHead title="徒弟" hint="一名师傅可以带几名徒弟，逐行填写" />
          <MenteeRows
            form={form}
            missing={shown['mentees']}
            findings={findings}
            onChange={(mentees) => change({ ...form, mentees })}
          />
          <FindingList findings={besideField(findings, 'menteeId')} />
          <SectionHead title="协议和目标" hint="可以以后再补" />
          <AgreementFields form={form} onChange={change} />
        </div>
      </div>
      <FormFoot
        findings={findings}
        settled={settled}
        asked={asked && Object.keys(missing).length > 0}
        error={open.error}
        busy={open.busy}
        onSave={(as) => void save(as)}
      />
    </div>
  )
}

interface FormFootProps {
  readonly findings: ReturnType<typeof useLiveFindings>['findings']
  readonly settled: boolean
  readonly asked: boolean
  readonly error: unknown
  readonly busy: boolean
  readonly onSave: (as: As) => void
}

function FormFoot({ findings, settled, asked, error, busy, onSave }: FormFootProps) {
  const blocking = findings.filter((finding) => finding.severity === 'block').length
  const warnings = findings.filter((finding) => finding.severity === 'warn' && finding.waiver === null).length
  return (
    <footer className="form-foot">
      {asked && <span className="error">还有必填的没有填</span>}
      {blocking > 0 && <span className="error">{blocking} 处不符合规则，改好才能提交</span>}
      {warnings > 0 && <span className="warn">{warnings} 处提醒，可以认可并写理由</span>}
      <ErrorSentence error={error} />
      <span className="page-actions">
        <Button disabled={busy} onClick={() => onSave('draft')}>
          存为草稿
        </Button>
        <Button disabled={busy || blocking > 0 || !settled} onClick={() => onSave('active')}>
          直接备案
        </Button>
        <Button type="primary" loading={busy} disabled={blocking > 0 || !settled} onClick={() => onSave('submitted')}>
          提交审核
        </Button>
      </span>
    </footer>
  )
}
