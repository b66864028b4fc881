import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { briefHeadings, type AidBrief, type BriefDraft, type BriefPart } from '#shared/aid/aid-brief.ts'
import { yearAround, type YearKind } from '#shared/aid/aid-years.ts'
import { freeTextHint } from '#shared/aid/free-text-hint.ts'
import { isCancelled, sentenceOf } from '#renderer/api/api-error.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { localMoment } from '#renderer/ui/moments.ts'
import { composing } from '#renderer/ui/composing.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import '#renderer/ui/form-foot.css'
import { periodOf, type Period } from '../shared/periods.ts'
import './ledger.css'

const keys = ['years', 'period'] as const

/** 座谈会简报: the figures are filled in, the paragraphs are the officer's, and a Word file comes out. */
export function BriefPage() {
  const today = useOperation('settings.get', {}).data?.today
  const { filters } = useUrlFilters(keys)
  const years: YearKind = filters.years === 'school' ? 'school' : 'calendar'
  const span = useMemo(
    () => (today === undefined ? undefined : (periodOf(filters.period) ?? yearAround(today, years))),
    [today, filters.period, years],
  )
  const asked = { from: span?.from ?? '', to: span?.to ?? '', years }
  const found = useOperation('aid.brief', asked, { enabled: span !== undefined })
  if (span === undefined) return null
  if (found.data === undefined) return <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
  return <OpenBrief key={`${span.from} ${found.data.id ?? ''}`} brief={found.data} span={span} years={years} />
}

const leaving = { title: '简报改过还没有保存', consequence: '现在离开，这次的修改会丢掉。' }

interface OpenBriefProps {
  readonly brief: AidBrief
  readonly span: Period
  readonly years: YearKind
}

/** Asks where, and writes what is on the screen. */
async function giveBrief(draft: BriefDraft, span: Period, years: YearKind): Promise<void> {
  try {
    const { fileName } = await client.aid.briefFileName({ ...span, years })
    const file = await client.shell.chooseSave({ name: fileName, kind: 'docx' })
    if (file === null) return
    await client.aid.writeBrief({ ...draft, ...span, file: file.token })
    useNotices.getState().offer(`已导出 ${file.name}`, [
      { label: '打开', run: () => void client.shell.openFile({ token: file.token }) },
      { label: '所在文件夹', run: () => void client.shell.showFile({ token: file.token }) },
    ])
  } catch (error) {
    if (!isCancelled(error)) useNotices.getState().complain(sentenceOf(error))
  }
}

function OpenBrief({ brief, span, years }: OpenBriefProps) {
  const [draft, setDraft] = useState<BriefDraft>({ title: brief.title, parts: brief.parts })
  const [dirty, setDirty] = useState(false)
  const confirm = useConfirmDanger()
  const guard = useLeaveGuard(dirty, leaving)
  const save = useCommand('aid.saveBrief', { said: () => '已保存座谈会简报', showsError: true })
  const change = (next: BriefDraft) => {
    setDraft(next)
    setDirty(true)
  }
  const store = async () => {
    if ((await save.run({ ...draft, ...span })) === undefined) return
    setDirty(false)
    guard.release()
  }
  const refill = async () => {
    const isSure =
      !dirty && brief.id === null
        ? true
        : await confirm({
            title: '按现在的数字重新填写？',
            consequence: '各段文字换成重新填写的；保存以前，已存的一份不变。',
            verb: '重新填写',
          })
    if (!isSure) return
    const fresh = await client.aid.brief({ ...span, years, fresh: true })
    change({ title: fresh.title, parts: fresh.parts })
  }
  useShortcut('ctrl+s', () => void store())
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/aid-ledger">双向台账</Link> / 座谈会简报
          </>
        }
        title="座谈会简报"
        figures={`${span.from} 至 ${span.to}，${savedWord(brief)}`}
        actions={<Button onClick={() => void refill()}>按现在的数字重填</Button>}
      />
      <div className="page-scroll">
        <BriefFields draft={draft} onChange={change} />
      </div>
      <footer className="form-foot">
        <ErrorSentence error={save.error} />
        <span className="page-actions">
          <Button onClick={() => void giveBrief(draft, span, years)}>导出 Word</Button>
          <Button
            type="primary"
            loading={save.busy}
            disabled={!dirty && brief.id !== null}
            onClick={() => void store()}
          >
            保存
          </Button>
        </span>
      </footer>
    </div>
  )
}

const savedWord = ({ updatedAt }: AidBrief): string => {
  if (updatedAt === null) return '数字已按现在的台账填好'
  const { day, time } = localMoment(updatedAt)
  return `${day} ${time} 保存过`
}

interface BriefFieldsProps {
  readonly draft: BriefDraft
  readonly onChange: (draft: BriefDraft) => void
}

function BriefFields({ draft, onChange }: BriefFieldsProps) {
  const write = (key: BriefPart, text: string) =>
    onChange({ ...draft, parts: draft.parts.map((part) => (part.key === key ? { key, text } : part)) })
  return (
    <div className="brief-form" onKeyDownCapture={(event) => composing(event) && event.stopPropagation()}>
      <div>
        <label htmlFor="brief-title">标题</label>
        <Input
          id="brief-title"
          maxLength={80}
          value={draft.title}
          onChange={(event) => onChange({ ...draft, title: event.target.value })}
        />
      </div>
      {draft.parts.map(({ key, text }) => {
        const hint = freeTextHint(text)
        return (
          <div key={key}>
            <label htmlFor={`brief-${key}`}>{briefHeadings[key]}</label>
            <Input.TextArea
              id={`brief-${key}`}
              autoSize={{ minRows: 3, maxRows: 16 }}
              maxLength={6000}
              value={text}
              onChange={(event) => write(key, event.target.value)}
            />
            {hint !== null && <p className="warn small">{hint}</p>}
          </div>
        )
      })}
    </div>
  )
}
