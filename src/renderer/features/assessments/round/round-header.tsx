import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ResultSheet, Round } from '#shared/assessments/assessment.ts'
import { excellentGrade } from '#shared/assessments/score-rules.ts'
import { reportDefinitions } from '#shared/reports/report-definitions.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { EditRoundDialog } from './edit-round-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { beyondExcellent, roundFigures } from './round-figures.ts'
import './round-header.css'

/** What the round comes to, and what can be done with it as a whole. */
export function RoundHeader({ sheet }: { readonly sheet: ResultSheet }) {
  const { round, grades, excellent } = sheet
  const { assessed, exempt, missingScores, mean } = roundFigures(sheet)
  const isOpen = round.state === 'open'
  const [publishing, setPublishing] = useState(false)
  const beyond = beyondExcellent(sheet)
  return (
    <>
      <PageHeader
        title={round.name}
        path={<Link to="/assessments">考核</Link>}
        figures={
          <>
            <Figure label="参加" value={assessed} unit={exempt === 0 ? '个' : `个，不参加 ${exempt} 个`} />
            <Figure label="平均" value={mean} unit="分" />
            {grades.map(({ grade, count }) => (
              <span key={grade} className={grade === excellentGrade && beyond > 0 ? 'page-figure warn' : 'page-figure'}>
                {grade}{' '}
                <b>{grade === excellentGrade && excellent !== null ? `${count}/上限 ${excellent.limit}` : count}</b>
              </span>
            ))}
            {isOpen && missingScores > 0 && (
              <span className="page-figure warn">
                待评 <b>{missingScores}</b> 项
              </span>
            )}
          </>
        }
        actions={
          <>
            <MoreMenu sheet={sheet} />
            {isOpen && excellent !== null && <TrimButton sheet={sheet} />}
            {!isOpen && <WithdrawButton round={round} />}
            {isOpen && (
              <Button type="primary" onClick={() => setPublishing(true)}>
                公布…
              </Button>
            )}
          </>
        }
      />
      {publishing && <PublishDialog sheet={sheet} onClose={() => setPublishing(false)} />}
    </>
  )
}

function TrimButton({ sheet }: { readonly sheet: ResultSheet }) {
  const trim = useCommand('assessments.trimExcellent', {
    said: ({ count }) => (count === 0 ? '优秀没有超过上限，不用调整' : `按名次把 ${count} 个优秀降了一等`),
  })
  const beyond = beyondExcellent(sheet)
  return (
    <Button
      disabled={beyond === 0}
      loading={trim.busy}
      title={
        beyond === 0
          ? '优秀没有超过上限'
          : `优秀超过上限 ${beyond} 个：名次靠后的降一等，并列的一同处理，另定过等次的不动`
      }
      onClick={() => void trim.run({ id: sheet.round.id })}
    >
      按名次调整优秀
    </Button>
  )
}

/** Grades go on to what is assessed as a whole; those of mentors and members stay in the round. */
const carriedTo: Partial<Record<Round['object'], string>> = { mentee: '结对', studio: '工作室', twin: '学校结对组' }

function WithdrawButton({ round }: { readonly round: Round }) {
  const confirm = useConfirmDanger()
  const withdraw = useCommand('assessments.withdraw', { said: () => `已撤销公布 ${round.name}`, undoable: false })
  const ask = async () => {
    const to = carriedTo[round.object]
    const sure = await confirm({
      title: `撤销公布 ${round.name}？`,
      consequence: `${to === undefined ? '' : `登记给${to}的等次一起收回，`}得分、名次和等次又按现在的记录算出，可以修改后重新公布。撤销公布也可以重做。`,
      verb: '撤销公布',
    })
    if (sure) await withdraw.run({ id: round.id })
  }
  return (
    <Button loading={withdraw.busy} onClick={() => void ask()}>
      撤销公布…
    </Button>
  )
}

/** The reports of this round, its name and period, and taking back an open one. */
function MoreMenu({ sheet }: { readonly sheet: ResultSheet }) {
  const { round } = sheet
  const navigate = useNavigate()
  const confirm = useConfirmDanger()
  const [editing, setEditing] = useState(false)
  const remove = useCommand('assessments.remove', { said: () => `已删除 ${round.name}` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除 ${round.name}？`,
      consequence: `${round.targets} 个对象的手工评分和另定的等次一起删除。活动和成果不受影响。删除后可以撤销。`,
      verb: '删除',
    })
    if (sure && (await remove.run({ id: round.id })) !== undefined) void navigate('/assessments')
  }
  const reports = reportDefinitions.filter(
    (report) => 'objects' in report && (report.objects as readonly string[]).includes(round.object),
  )
  const items = reports.map(({ name, title }) => ({ key: name as string, label: title }))
  const changes = [
    { key: 'edit', label: '修改名称和时段…' },
    { key: 'remove', label: '删除考核…', danger: true },
  ]
  const isOpen = round.state === 'open'
  const onClick = ({ key }: { readonly key: string }) => {
    const report = reports.find(({ name }) => name === key)
    if (report !== undefined) void navigate(reportLink(report.name, { round: round.id }))
    else if (key === 'edit') setEditing(true)
    else void askRemove()
  }
  return (
    <>
      <Dropdown menu={{ items: isOpen ? [...items, ...changes] : items, onClick }} trigger={['click']}>
        <Button>{isOpen ? '报表与更多' : '报表'}</Button>
      </Dropdown>
      {editing && <EditRoundDialog round={round} onClose={() => setEditing(false)} />}
    </>
  )
}
