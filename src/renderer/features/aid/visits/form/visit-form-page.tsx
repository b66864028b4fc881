import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import '#renderer/ui/form-foot.css'
import { FindingLines } from '../../shared/finding-lines.tsx'
import { LongFields } from './long-fields.tsx'
import { useVisitFindings } from './use-visit-findings.ts'
import { FurtherFields, HeadFields, MainFields } from './visit-fields.tsx'
import { blankVisit, draftOf, missingIn, questionOf, type VisitFormState } from './visit-state.ts'
import { VisitorRows } from './visitor-rows.tsx'
import { draftsOf, headsOn } from './visitor-state.ts'
import '../../shared/aid.css'

type Draft = ReturnType<typeof useDraft>

/** 新建互访: a plan, or a visit that is over and is entered after the fact. */
export function VisitFormPage() {
  const draft = useDraft('visit', 'new')
  return draft.found === undefined ? null : <OpenForm draft={draft} />
}

const leaving = {
  title: '这次互访还没有保存',
  consequence: '填写的内容先留着，下次新建时可以接着填；列表里还看不到它。',
}

const saidAs = { planned: '已新建计划', ended: '已补录' } as const
type As = keyof typeof saidAs

function OpenForm({ draft }: { readonly draft: Draft }) {
  const navigate = useNavigate()
  const [restored, setRestored] = useState(draft.found !== null)
  const [form, setForm] = useState<VisitFormState>(() => ({ ...blankVisit, ...draft.found }))
  const [dirty, setDirty] = useState(restored)
  const [asked, setAsked] = useState(false)
  const guard = useLeaveGuard(dirty, leaving)
  const findings = useVisitFindings(questionOf(form))
  const create = useCommand('visits.create', {
    said: ({ code }, { topic, as = 'planned' }) =>
      `${as === 'ended' ? saidAs.ended : saidAs.planned} ${topic}，编号 ${code}`,
    showsError: true,
  })
  const change = (next: VisitFormState) => {
    setForm(next)
    setDirty(true)
    draft.keep(next)
  }
  const startAfresh = () => {
    draft.drop()
    setForm(blankVisit)
    setDirty(false)
    setRestored(false)
  }
  const missing = missingIn(form)
  const blocking = findings.filter(({ severity }) => severity === 'block').length
  const save = async (as: As) => {
    setAsked(true)
    if (Object.keys(missing).length > 0 || blocking > 0) return
    const saved = await create.run({ ...draftOf(form), as, visitors: draftsOf(form.visitors) })
    if (saved === undefined) return
    draft.drop()
    guard.release()
    void navigate(`/visits/${saved.code}`, { replace: true })
  }
  useShortcut('ctrl+s', () => void save('planned'))
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/visits">互访交流</Link> / 新建
          </>
        }
        title="新建互访"
        actions={<Button onClick={() => void navigate('/visits')}>返回列表</Button>}
      />
      <div className="page-scroll">
        <div className="aid-form">
          {restored && (
            <p className="second small">
              已恢复上次没保存的内容。{' '}
              <button type="button" className="link" onClick={startAfresh}>
                重新填写
              </button>
            </p>
          )}
          <FormParts form={form} onChange={change} missing={asked ? missing : {}} findings={findings} />
        </div>
      </div>
      <footer className="form-foot">
        {asked && Object.keys(missing).length > 0 && <span className="error">还有必填的没有填</span>}
        {blocking > 0 && <span className="error">{blocking} 处不符合规则，改好才能保存</span>}
        {findings.length > blocking && <span className="warn">{findings.length - blocking} 处提醒，不影响保存</span>}
        <ErrorSentence error={create.error} />
        <span className="page-actions">
          <Button disabled={create.busy || blocking > 0} onClick={() => void save('ended')}>
            已结束，补录
          </Button>
          <Button type="primary" loading={create.busy} disabled={blocking > 0} onClick={() => void save('planned')}>
            保存计划
          </Button>
        </span>
      </footer>
    </div>
  )
}

interface FormPartsProps {
  readonly form: VisitFormState
  readonly onChange: (next: VisitFormState) => void
  readonly missing: Readonly<Record<string, string>>
  readonly findings: readonly AidFinding[]
}

function FormParts({ form, onChange, missing, findings }: FormPartsProps) {
  const shown = { fields: form, set: (changes: Partial<VisitFormState>) => onChange({ ...form, ...changes }), missing }
  return (
    <>
      <SectionHead title="互访" />
      <div className="ask-fields ask-fields-2">
        <MainFields {...shown} />
        <HeadFields {...shown} />
      </div>
      <SectionHead title={`名单 ${headsOn(form.visitors)} 人`} hint="人数没有填报的按名单算；学生可以只填人数" />
      <FindingLines findings={findings} />
      <VisitorRows visitors={form.visitors} onChange={(visitors) => onChange({ ...form, visitors })} />
      <SectionHead title="方案和记录" hint="可以以后再补" />
      <div className="ask-fields ask-fields-2">
        <LongFields names={['plan', 'content', 'result']} fields={form} set={shown.set} />
        <FurtherFields {...shown} />
      </div>
    </>
  )
}
