import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { Lecture, LectureConflict } from '#shared/lectures/lecture.ts'
import { issueText } from '#shared/lectures/lecture-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import '#renderer/ui/form-foot.css'
import { blankForm, checkOf, draftOf, formOf, missingIn, type FormState } from './form-state.ts'
import { FurtherFields, PlaceFields, SessionFields, TargetFields } from './lecture-fields.tsx'
import { SpeakerRows } from './speaker-rows.tsx'
import '../lectures.css'

type Draft = ReturnType<typeof useDraft>

/** 新建讲座, on the day that the planner hands over. */
export function NewLecturePage() {
  const [params] = useSearchParams()
  const draft = useDraft('lecture', 'new')
  if (draft.found === undefined) return null
  const fresh = { ...blankForm, heldOn: params.get('on'), seriesId: params.get('seriesId') }
  return <OpenForm fresh={fresh} draft={draft} lecture={null} />
}

/** 编辑讲座. */
export function EditLecturePage() {
  const { id = '' } = useParams()
  const found = useOperation('lectures.get', { id })
  const draft = useDraft('lecture', id)
  if (found.error !== null) return <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined || draft.found === undefined) return null
  return <OpenForm key={found.data.id} fresh={formOf(found.data)} draft={draft} lecture={found.data} />
}

const leaving = {
  title: '这场讲座还没有保存',
  consequence: '填写的内容先留着，下次打开可以接着填；列表里还看不到改动。',
}

const patience = 300
const none: readonly LectureConflict[] = []

/** What speaks against day, hall and speakers, asked once the typing rests. */
function useLiveConflicts(form: FormState, id: string | null): readonly LectureConflict[] {
  const [asked, setAsked] = useState(form)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(form), patience)
    return () => window.clearTimeout(timer)
  }, [form])
  const question = checkOf(asked, id)
  const found = useOperation('lectures.check', question ?? { heldOn: '2000-01-01' }, {
    enabled: question !== null,
    keepPrevious: true,
  })
  return question === null ? none : (found.data ?? none)
}

/** Saves what is new or changed, and answers the code under which it stands. */
function useSave(lecture: Lecture | null) {
  const create = useCommand('lectures.create', {
    said: ({ code, issue }) => `已新建${issueText(issue)}，编号 ${code}`,
    showsError: true,
  })
  const update = useCommand('lectures.update', { said: () => `已修改 ${lecture?.code ?? ''}`, showsError: true })
  const save = async (form: FormState): Promise<string | undefined> => {
    if (lecture === null) return (await create.run(draftOf(form)))?.code
    return (await update.run({ id: lecture.id, ...draftOf(form) })) === undefined ? undefined : lecture.code
  }
  return { save, busy: create.busy || update.busy, error: create.error ?? update.error }
}

interface OpenFormProps {
  readonly fresh: FormState
  readonly draft: Draft
  readonly lecture: Lecture | null
}

function OpenForm({ fresh, draft, lecture }: OpenFormProps) {
  const navigate = useNavigate()
  const [restored, setRestored] = useState(draft.found !== null)
  const [form, setForm] = useState<FormState>(() => ({ ...fresh, ...draft.found }))
  const [dirty, setDirty] = useState(restored)
  const [asked, setAsked] = useState(false)
  const guard = useLeaveGuard(dirty, leaving)
  const conflicts = useLiveConflicts(form, lecture?.id ?? null)
  const { save, busy, error } = useSave(lecture)
  const set = (changes: Partial<FormState>) => {
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
  const missing = missingIn(form)
  const submit = async () => {
    setAsked(true)
    if (Object.keys(missing).length > 0 || busy) return
    const code = await save(form)
    if (code === undefined) return
    draft.drop()
    guard.release()
    void navigate(`/lectures/${code}`, { replace: true })
  }
  useShortcut('ctrl+s', () => void submit())
  const title = lecture === null ? '新建讲座' : '编辑讲座'
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/lectures">大讲堂</Link> / {lecture?.code ?? '新建'}
          </>
        }
        title={title}
        actions={
          <Button onClick={() => void navigate(lecture === null ? '/lectures' : `/lectures/${lecture.code}`)}>
            返回
          </Button>
        }
      />
      <div className="page-scroll">
        <div className="lecture-form">
          {restored && (
            <p className="second small">
              已恢复上次没保存的内容。{' '}
              <button type="button" className="link" onClick={startAfresh}>
                重新填写
              </button>
            </p>
          )}
          <Parts form={form} set={set} missing={asked ? missing : {}} conflicts={conflicts} />
        </div>
      </div>
      <FormFoot
        missing={asked && Object.keys(missing).length > 0}
        conflicts={conflicts.length}
        error={error}
        busy={busy}
        onSave={() => void submit()}
      />
    </div>
  )
}

interface PartsProps {
  readonly form: FormState
  readonly set: (changes: Partial<FormState>) => void
  readonly missing: Readonly<Record<string, string>>
  readonly conflicts: readonly LectureConflict[]
}

function Parts({ form, set, missing, conflicts }: PartsProps) {
  return (
    <>
      <SectionHead title="讲座" />
      <div className="ask-fields ask-fields-2">
        <SessionFields form={form} set={set} missing={missing} conflicts={conflicts} />
      </div>
      <SectionHead title={`主讲人 ${form.speakers.length}`} hint="库外专家不计学时" />
      <SpeakerRows speakers={form.speakers} onChange={(speakers) => set({ speakers })} />
      <SectionHead title="地点和承办" />
      <div className="ask-fields ask-fields-2">
        <PlaceFields form={form} set={set} />
      </div>
      <SectionHead title="面向" hint="用于通知和应到，不限制谁来" />
      <div className="ask-fields ask-fields-2">
        <TargetFields form={form} set={set} />
      </div>
      <SectionHead title="其他" hint="可以以后再补" />
      <div className="ask-fields ask-fields-2">
        <FurtherFields form={form} set={set} />
      </div>
    </>
  )
}

interface FormFootProps {
  readonly missing: boolean
  readonly conflicts: number
  readonly error: unknown
  readonly busy: boolean
  readonly onSave: () => void
}

function FormFoot({ missing, conflicts, error, busy, onSave }: FormFootProps) {
  return (
    <footer className="form-foot">
      {missing && <span className="error">还有必填的没有填</span>}
      {conflicts > 0 && <span className="warn">{conflicts} 处冲突提醒，不影响保存</span>}
      <ErrorSentence error={error} />
      <span className="page-actions">
        <Button type="primary" loading={busy} onClick={onSave}>
          保存 <span className="small">Ctrl+S</span>
        </Button>
      </span>
    </footer>
  )
}
