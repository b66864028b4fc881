import { Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Cohort } from '#shared/policies/policy.ts'
import type { TwinScheme } from '#shared/twinning/twin-scheme.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import '#renderer/ui/form-foot.css'
import { blankForm, checkOf, draftOf, missingIn, schemeOf, type FormState } from './form-state.ts'
import { FormParts } from './form-parts.tsx'
import { useAskedFor } from './use-asked-for.ts'
import { useLiveFindings } from './use-live-findings.ts'
import './twin-form.css'

type Draft = ReturnType<typeof useDraft>

/** 新建结对组: a scheme, and a school or more for each of its places. */
export function TwinFormPage() {
  const [params] = useSearchParams()
  const schemes = useOperation('twinning.schemes', {})
  const cohorts = useOperation('cohorts.list', { programme: 'twinning' })
  const today = useOperation('settings.get', {}).data?.today
  const draft = useDraft('twin', 'new')
  const askedFor = useAskedFor(params.get('leadId'), params.get('memberId'))
  const error = schemes.error ?? cohorts.error
  if (error !== null) return <ErrorSentence error={error} />
  if (!schemes.data || !cohorts.data || today === undefined || draft.found === undefined || askedFor === undefined)
    return null
  const fresh = askedFor(blankForm(today), schemes.data)
  return <OpenForm schemes={schemes.data} cohorts={cohorts.data} fresh={fresh} draft={draft} />
}

interface OpenFormProps {
  readonly schemes: readonly TwinScheme[]
  readonly cohorts: readonly Cohort[]
  readonly fresh: FormState
  readonly draft: Draft
}

const leaving = {
  title: '这个结对组还没有保存',
  consequence: '填写的内容先留着，下次新建时可以接着填；列表里还看不到它。',
}

const saidAs = { proposed: '已新建', running: '已登记' } as const
type As = keyof typeof saidAs

function OpenForm({ schemes, cohorts, fresh, draft }: OpenFormProps) {
  const navigate = useNavigate()
  // Schools that were asked for by the page before count more than what was left lying.
  const kept = fresh.members.length > 0 ? null : draft.found
  const [restored, setRestored] = useState(kept !== null)
  const [form, setForm] = useState<FormState>(() => ({ ...fresh, ...kept }))
  const [dirty, setDirty] = useState(restored)
  const [asked, setAsked] = useState(false)
  const guard = useLeaveGuard(dirty, leaving)
  const scheme = schemeOf(form, schemes)
  const findings = useLiveFindings(checkOf(form, scheme))
  const create = useCommand('twinning.create', {
    said: ({ name, code }, { as = 'proposed' }) =>
      `${saidAs[as === 'running' ? as : 'proposed']} ${name}，编号 ${code}`,
    showsError: true,
  })
  // Two fields may change before the page is drawn again, as a date that is settled on leaving its field.
  const latest = useRef(form)
  const change = (changes: Partial<FormState>) => {
    const next = { ...latest.current, ...changes }
    latest.current = next
    setForm(next)
    setDirty(true)
    draft.keep(next)
  }
  const startAfresh = () => {
    draft.drop()
    latest.current = fresh
    setForm(fresh)
    setDirty(false)
    setRestored(false)
  }
  const missing = missingIn(form, scheme)
  const blocking = findings.filter(({ severity }) => severity === 'block').length
  const save = async (as: As) => {
    setAsked(true)
    if (scheme === undefined || Object.keys(missing).length > 0 || blocking > 0) return
    const saved = await create.run(draftOf(form, scheme, as))
    if (saved === undefined) return
    draft.drop()
    guard.release()
    void navigate(`/twinning/${saved.code}/page`, { replace: true })
  }
  useShortcut('ctrl+s', () => void save('proposed'))
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/twinning">学校结对</Link> / 新建
          </>
        }
        title="新建结对组"
        actions={<Button onClick={() => void navigate('/twinning')}>返回列表</Button>}
      />
      <div className="page-scroll">
        <div className="twin-form">
          {restored && (
            <p className="second small">
              已恢复上次没保存的内容。{' '}
              <button type="button" className="link" onClick={startAfresh}>
                重新填写
              </button>
            </p>
          )}
          <FormParts
            form={form}
            scheme={scheme}
            schemes={schemes}
            cohorts={cohorts}
            findings={findings}
            missing={asked ? missing : {}}
            onChange={change}
          />
        </div>
      </div>
      <footer className="form-foot">
        <Checkbox checked={form.withLinks} onChange={(event) => change({ withLinks: event.target.checked })}>
          按层级建立对子
        </Checkbox>
        {asked && Object.keys(missing).length > 0 && <span className="error">还有必填的没有填</span>}
        {blocking > 0 && <span className="error">{blocking} 处不符合规则，改好才能保存</span>}
        {findings.length > blocking && <span className="warn">{findings.length - blocking} 处提醒，不影响保存</span>}
        <ErrorSentence error={create.error} />
        <span className="page-actions">
          <Button disabled={create.busy || blocking > 0} onClick={() => void save('running')}>
            已在实施，补录
          </Button>
          <Button type="primary" loading={create.busy} disabled={blocking > 0} onClick={() => void save('proposed')}>
            新建
          </Button>
        </span>
      </footer>
    </div>
  )
}
