import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PickMany } from '#renderer/ui/pick-many.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import '#renderer/ui/form-foot.css'
import { FindingLines } from '../../shared/finding-lines.tsx'
import { useRested } from '../../shared/use-rested.ts'
import { BatchesDialog } from './batches-dialog.tsx'
import { LessonFields, PlaceFields } from './posting-fields.tsx'
import { blankPosting, draftsOf, missingIn, questionOf, type PostingFormState } from './posting-state.ts'
import '../../shared/aid.css'

type Draft = ReturnType<typeof useDraft>

/** 新建援派: one teacher or several who go to one school together. */
export function PostingFormPage() {
  const draft = useDraft('posting', 'new')
  return draft.found === undefined ? null : <OpenForm draft={draft} />
}

const leaving = {
  title: '这次援派还没有保存',
  consequence: '填写的内容先留着，下次新建时可以接着填；列表里还看不到它。',
}

const none: readonly AidFinding[] = []

/** Every broken rule about the first of the people; the engine judges all of them when they are stored. */
function useFindings(form: PostingFormState): readonly AidFinding[] {
  const asked = useRested(questionOf(form))
  const found = useOperation('postings.check', asked ?? { batchId: '', teacherId: '' }, {
    enabled: asked !== null,
    keepPrevious: true,
  })
  return asked === null ? none : (found.data ?? none)
}

/** What a link from 接续 asks for: a host school's stage and subject. */
function useAsked(): Partial<PostingFormState> {
  const [params] = useSearchParams()
  const asked = (name: string) => params.get(name) ?? ''
  const host = asked('hostId')
  return {
    ...(host === '' ? {} : { host: { value: host, label: asked('host'), detail: '' } }),
    stage: asked('stage'),
    subject: asked('subject'),
  }
}

type As = 'recommended' | 'serving'

function OpenForm({ draft }: { readonly draft: Draft }) {
  const navigate = useNavigate()
  const asked = useAsked()
  const [restored, setRestored] = useState(draft.found !== null)
  const fresh = { ...blankPosting, ...asked }
  const [form, setForm] = useState<PostingFormState>(() => ({ ...fresh, ...draft.found }))
  const [dirty, setDirty] = useState(restored)
  const [tried, setTried] = useState(false)
  const guard = useLeaveGuard(dirty, leaving)
  const findings = useFindings(form)
  const add = useCommand('postings.add', {
    said: ({ codes }) => `已新建援派 ${codes.length} 人，编号 ${codes[0] ?? ''}${codes.length > 1 ? ' 起' : ''}`,
    showsError: true,
  })
  const change = (changes: Partial<PostingFormState>) => {
    const next = { ...form, ...changes }
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
  const missing = missingIn(form, form.people)
  const blocking = findings.filter(({ severity }) => severity === 'block').length
  const save = async (as: As) => {
    setTried(true)
    if (Object.keys(missing).length > 0 || blocking > 0) return
    const saved = await add.run({ postings: draftsOf(form), as })
    if (saved === undefined) return
    draft.drop()
    guard.release()
    void navigate(`/postings/${saved.codes[0] ?? ''}`, { replace: true })
  }
  useShortcut('ctrl+s', () => void save('recommended'))
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/postings">援派人员</Link> / 新建
          </>
        }
        title="新建援派"
        actions={<Button onClick={() => void navigate('/postings')}>返回列表</Button>}
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
          <FormParts form={form} onChange={change} missing={tried ? missing : {}} findings={findings} />
        </div>
      </div>
      <footer className="form-foot">
        {tried && Object.keys(missing).length > 0 && <span className="error">还有必填的没有填</span>}
        {blocking > 0 && <span className="error">{blocking} 处不符合规则，改好才能保存</span>}
        <ErrorSentence error={add.error} />
        <span className="page-actions">
          <Button disabled={add.busy || blocking > 0} onClick={() => void save('serving')}>
            已在疆，补录
          </Button>
          <Button type="primary" loading={add.busy} disabled={blocking > 0} onClick={() => void save('recommended')}>
            推荐
          </Button>
        </span>
      </footer>
    </div>
  )
}

interface FormPartsProps {
  readonly form: PostingFormState
  readonly onChange: (changes: Partial<PostingFormState>) => void
  readonly missing: Readonly<Record<string, string>>
  readonly findings: readonly AidFinding[]
}

function FormParts({ form, onChange, missing, findings }: FormPartsProps) {
  const [showsBatches, setShowsBatches] = useState(false)
  const shown = { fields: form, set: onChange, missing }
  return (
    <>
      <SectionHead title="教师" hint="同去一所学校、同一岗位的可以一起选" />
      <div className="ask-fields">
        <AskField
          id="posting-people"
          label="教师"
          required
          problem={missing['people']}
          below={<FindingLines bare findings={findings} />}
        >
          <PickMany
            id="posting-people"
            picked={form.people}
            search={findTeachers}
            onChange={(people) => onChange({ people })}
          />
        </AskField>
      </div>
      <SectionHead
        title="去哪里"
        action={
          <button type="button" className="link" onClick={() => setShowsBatches(true)}>
            批次
          </button>
        }
      />
      <div className="ask-fields ask-fields-2">
        <PlaceFields {...shown} />
      </div>
      <SectionHead title="任教" hint="可以以后再补" />
      <div className="ask-fields ask-fields-2">
        <LessonFields {...shown} />
      </div>
      {showsBatches && <BatchesDialog onClose={() => setShowsBatches(false)} />}
    </>
  )
}
