import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { SheetKind } from '#shared/imports/column-spec.ts'
import type { Batch, CommitReport, IssueGroup } from '#shared/imports/staging.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { momentForReading } from '#renderer/ui/moments.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { CommitDialog } from './commit-dialog.tsx'
import { openTotal } from './issue-walk.ts'
import { useProblemList } from './use-problem-list.ts'

interface BatchFootProps {
  readonly batch: Batch
  /** Of the whole batch, whatever the list is narrowed to. */
  readonly groups: readonly IssueGroup[]
}

const figure = (value: number): string => value.toLocaleString('zh-CN')

/** What will happen, in figures, and the three ways out of the page. */
export function BatchFoot({ batch, groups }: BatchFootProps) {
  return batch.state === 'staged' ? <StagedFoot batch={batch} groups={groups} /> : <CommittedFoot batch={batch} />
}

function Figures({ batch }: { readonly batch: Batch }) {
  const { ready, open, skipped } = batch.figures
  return (
    <span className="import-figures">
      <FootFigure tone="finished" word={batch.state === 'committed' ? '已入库' : '可入库'} value={ready} />
      <FootFigure tone="waiting" word={batch.state === 'committed' ? '未入库' : '需处理'} value={open} />
      <FootFigure tone="hollow" word="跳过" value={skipped} />
    </span>
  )
}

interface FootFigureProps {
  readonly tone: 'finished' | 'waiting' | 'hollow'
  readonly word: string
  readonly value: number
}

function FootFigure({ tone, word, value }: FootFigureProps) {
  return (
    <span className="import-figure">
      <StatusWord tone={tone}>{word}</StatusWord> <b>{figure(value)}</b>
    </span>
  )
}

/** What was stored, in one sentence for the quiet line. */
export function saidOfCommit(report: CommitReport): string {
  const { schools, teachers, updatedTeachers, pairings, studios, members, activities, left, stagedOnly } = report
  const { lectures, attendees, aidBatches, postings, visits } = report
  const parts = [
    schools > 0 && `学校 ${figure(schools)} 所`,
    teachers > 0 && `新教师 ${figure(teachers)} 名`,
    updatedTeachers > 0 && `更新教师 ${figure(updatedTeachers)} 名`,
    pairings > 0 && `结对 ${figure(pairings)} 对`,
    studios > 0 && `工作室 ${figure(studios)} 个`,
    members > 0 && `工作室成员 ${figure(members)} 名`,
    lectures > 0 && `讲堂 ${figure(lectures)} 期`,
    attendees > 0 && `讲堂签到 ${figure(attendees)} 人`,
    aidBatches > 0 && `援疆批次 ${figure(aidBatches)} 个`,
    postings > 0 && `援派人员 ${figure(postings)} 名`,
    visits > 0 && `互访 ${figure(visits)} 次`,
    report.twinGroups > 0 && `学校结对 ${figure(report.twinGroups)} 组`,
    activities > 0 && `活动 ${figure(activities)} 次`,
  ].filter(Boolean)
  const rest = [left > 0 && `${figure(left)} 行留待处理`, stagedOnly > 0 && `${figure(stagedOnly)} 行暂不入库`]
  const stored = parts.length === 0 ? '没有新内容，库里已经有这些记录' : `已入库：${parts.join('，')}`
  return [stored, ...rest.filter(Boolean)].join('；')
}

function StagedFoot({ batch, groups }: BatchFootProps) {
  const navigate = useNavigate()
  const confirm = useConfirmDanger()
  const [asking, setAsking] = useState(false)
  const commit = useCommand('imports.commit', { said: saidOfCommit })
  const discard = useCommand('imports.discard', { said: () => `已放弃“${batch.label}”，没有改动任何数据` })
  const { ready, open } = batch.figures
  const warnings = openTotal(groups, 'warning')
  const leave = async () => {
    const sure = await confirm({
      title: `放弃这一批 ${batch.files} 个文件？`,
      consequence: '读入的内容和已经做的答复都会丢掉；数据库和原来的文件不受影响。',
      verb: '放弃本批',
    })
    if (sure && (await discard.run({ batchId: batch.id })) !== undefined) void navigate('/imports')
  }
  return (
    <Foot batch={batch} hint={hintOf(open)}>
      <Button disabled={commit.busy} loading={discard.busy} onClick={() => void leave()}>
        放弃本批
      </Button>
      <ProblemList batch={batch} />
      <Button
        type="primary"
        loading={commit.busy}
        disabled={ready === 0 && warnings === 0}
        onClick={() => setAsking(true)}
      >
        入库 {figure(ready)} 行
      </Button>
      {asking && (
        <CommitDialog
          batch={batch}
          warnings={warnings}
          onClose={() => setAsking(false)}
          onCommit={(acceptWarnings) => {
            setAsking(false)
            void commit.run({ batchId: batch.id, acceptWarnings })
          }}
        />
      )}
    </Foot>
  )
}

const hintOf = (open: number): string =>
  open === 0 ? '入库后可整批撤销' : `入库后可整批撤销；需处理的 ${figure(open)} 行写入问题清单，退回县区`

/** Where the rows of each kind of sheet are to be seen. */
const places = [
  { kinds: ['school_directory'], path: '/schools', label: '查看学校' },
  { kinds: ['teacher_roster'], path: '/teachers', label: '查看教师' },
  { kinds: ['pairing'], path: '/pairings', label: '查看结对' },
  { kinds: ['studio', 'studio_member'], path: '/studios', label: '查看工作室' },
  { kinds: ['activity'], path: '/activities', label: '查看活动' },
] as const satisfies readonly { kinds: readonly SheetKind[]; path: string; label: string }[]

function CommittedFoot({ batch }: { readonly batch: Batch }) {
  const navigate = useNavigate()
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const undo = useCommand('history.undo', { said: ({ title }) => `已撤销：${title}`, undoable: false })
  const kinds = new Set<SheetKind | null>(batch.fileList.flatMap((file) => file.sheets.map((sheet) => sheet.kind)))
  const { actionId } = batch
  const hint =
    batch.state === 'discarded'
      ? '这一批已经放弃'
      : `${momentForReading(batch.at, today)} 由${batch.operator}读入，已入库，可以整批撤销`
  return (
    <Foot batch={batch} hint={hint}>
      {places
        .filter((place) => batch.state === 'committed' && place.kinds.some((kind) => kinds.has(kind)))
        .map(({ path, label }) => (
          <Button key={path} onClick={() => void navigate(path)}>
            {label}
          </Button>
        ))}
      <ProblemList batch={batch} />
      {actionId !== null && batch.state === 'committed' && (
        <Button loading={undo.busy} onClick={() => void undo.run({ actionId })}>
          撤销入库
        </Button>
      )}
    </Foot>
  )
}

function ProblemList({ batch }: { readonly batch: Batch }) {
  const problemList = useProblemList(batch)
  return (
    <Button loading={problemList.busy} onClick={() => void problemList.save()}>
      问题清单
    </Button>
  )
}

interface FootProps {
  readonly batch: Batch
  readonly hint: string
  readonly children: ReactNode
}

function Foot({ batch, hint, children }: FootProps) {
  return (
    <footer className="import-foot">
      <Figures batch={batch} />
      <span className="quiet ellipsis import-hint" title={hint}>
        {hint}
      </span>
      <span className="page-actions">{children}</span>
    </footer>
  )
}
