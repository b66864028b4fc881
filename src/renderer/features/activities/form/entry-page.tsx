import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { activityDraft } from '#shared/activities/activity.ts'
import { useCarriedCredit } from '#renderer/api/use-carried-credit.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { CreditChecks, useProposedCredits } from './credit-checks.tsx'
import { enterToNext } from './enter-to-next.ts'
import { EntryFields, MoreFields } from './entry-fields.tsx'
import { blankEntry, draftOf, missingIn, nextEntry, questionOf, withAdded, type EntryState } from './entry-state.ts'
import { templateChoices, templates, type TemplateKey } from './templates.ts'
import './entry-form.css'
import '#renderer/ui/form-foot.css'

const leaving = {
  title: '这次活动还没有保存',
  consequence: '填写的内容先留着，下次登记时可以接着填；列表里还看不到它。',
}

/** 登记活动: one occasion at a time, asked as its kind needs. */
export function EntryPage() {
  const [params] = useSearchParams()
  const today = useOperation('settings.get', {}).data?.today
  const carried = useCarriedCredit(params.get('credit'), today)
  const draft = useDraft('activity', 'new')
  if (today === undefined || carried === undefined || draft.found === undefined) return null
  const added = carried === null ? [] : [carried]
  return <OpenEntry fresh={{ ...blankEntry, heldOn: today, added }} draft={draft} />
}

interface OpenEntryProps {
  readonly fresh: EntryState
  readonly draft: ReturnType<typeof useDraft>
}

/** The form with its draft: what is typed is kept, and what is saved makes room for the next. */
function useEntry({ fresh, draft }: OpenEntryProps) {
  const [restored, setRestored] = useState(draft.found !== null)
  const [entry, setEntry] = useState<EntryState>(() => withAdded({ ...fresh, ...draft.found }, fresh.added))
  const [dirty, setDirty] = useState(restored)
  const begin = (next: EntryState) => {
    draft.drop()
    setEntry(next)
    setDirty(false)
    setRestored(false)
  }
  const change = (changes: Partial<EntryState>) => {
    const next = { ...entry, ...changes }
    setEntry(next)
    setDirty(true)
    draft.keep(next)
  }
  return { entry, restored, dirty, change, begin }
}

function OpenEntry(props: OpenEntryProps) {
  const navigate = useNavigate()
  const { entry, restored, dirty, change, begin } = useEntry(props)
  const [asked, setAsked] = useState(false)
  const [saved, setSaved] = useState(0)
  useLeaveGuard(dirty, leaving)
  const toLead = () => document.getElementById('entry-lead')?.focus()
  useEffect(toLead, [])
  const credits = useProposedCredits(questionOf(entry))
  const create = useCommand('activities.create', {
    said: (output, input) => `已登记${input.type}“${input.topic}”，计入 ${output.credits.length} 处`,
    showsError: true,
  })
  const missing = missingIn(entry)
  const isIncomplete = Object.keys(missing).length > 0
  const save = async () => {
    setAsked(true)
    if (isIncomplete || create.busy) return
    const parsed = activityDraft.safeParse(draftOf(entry, await credits.latest()))
    if (!parsed.success || (await create.run(parsed.data)) === undefined) return
    begin({ ...nextEntry(entry), added: props.fresh.added })
    setAsked(false)
    setSaved((count) => count + 1)
  }
  useShortcut('ctrl+s', () => void save())
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/activities">活动</Link> / 登记
          </>
        }
        title={`登记${templates[entry.template].label}`}
        actions={
          <>
            <Button onClick={() => void navigate('/activities/grid')}>批量录入</Button>
            <Button onClick={() => void navigate('/activities')}>返回列表</Button>
          </>
        }
      />
      <div className="page-scroll">
        <div className="entry-form" onKeyDownCapture={enterToNext}>
          {restored && (
            <p className="second" style={{ paddingBottom: 8, fontSize: 13 }}>
              已恢复上次没保存的内容。{' '}
              <button type="button" className="link" onClick={() => begin(props.fresh)}>
                重新填写
              </button>
            </p>
          )}
          <Segmented<TemplateKey>
            aria-label="活动种类"
            options={templateChoices}
            value={entry.template}
            onChange={(template) => change({ template })}
          />
          <EntryFields key={saved} entry={entry} missing={asked ? missing : {}} onChange={change} />
          <SectionHead title="其他" hint="可以不填" />
          <MoreFields entry={entry} onChange={change} />
          <CreditChecks
            credits={credits}
            heldOn={entry.heldOn}
            declined={entry.declined}
            added={entry.added}
            onDecline={(declined) => change({ declined })}
            onAdd={(added) => change({ added })}
          />
        </div>
      </div>
      <footer className="form-foot">
        {asked && isIncomplete && <span className="error">还有必填的没有填</span>}
        {saved > 0 && !asked && <span className="second">这次已登记 {saved} 次，接着填下一次</span>}
        <ErrorSentence error={create.error} />
        <span className="page-actions">
          <span className="quiet small" style={{ alignSelf: 'center' }}>
            回车到下一项
          </span>
          <Button type="primary" loading={create.busy} onClick={() => void save()}>
            保存，接着登记 <span className="small">Ctrl+S</span>
          </Button>
        </span>
      </footer>
    </div>
  )
}
