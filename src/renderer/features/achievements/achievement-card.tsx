import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Achievement } from '#shared/activities/achievement.ts'
import { creditKindLabels, eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { standingOf } from './achievement-columns.tsx'
import { AchievementForm } from './achievement-form.tsx'
import './achievement-card.css'

interface AchievementCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

/** Everything about one achievement. */
export function AchievementCard({ id, position, onClose }: AchievementCardProps) {
  const found = useOperation('achievements.get', { id })
  const [editing, setEditing] = useState(false)
  const achievement = found.data
  useShortcut('f2', achievement === undefined ? null : () => setEditing(true))
  if (achievement === undefined || found.error !== null)
    return (
      <RecordDrawer label="成果" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return (
    <RecordDrawer
      label={achievement.name}
      lead={
        <>
          <span>{achievement.achievedOn}</span>
          <span className="second">{achievement.kind}</span>
        </>
      }
      title={<span title={achievement.name}>{achievement.name}</span>}
      actions={<CardActions achievement={achievement} onEdit={() => setEditing(true)} onRemoved={onClose} />}
      position={position}
      onClose={onClose}
    >
      <AchievementFacts achievement={achievement} />
      <AttachmentList owner="achievement" ownerId={achievement.id} />
      <AchievementChanges id={achievement.id} />
      {editing && <AchievementForm achievement={achievement} onClose={() => setEditing(false)} />}
    </RecordDrawer>
  )
}

function CardActions(props: { achievement: Achievement; onEdit: () => void; onRemoved: () => void }) {
  const { achievement, onEdit, onRemoved } = props
  const confirm = useConfirmDanger()
  const remove = useCommand('achievements.remove', { said: () => `已删除成果“${achievement.name}”` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除 1 项成果：${achievement.name}？`,
      consequence: '这项成果不再计入结对和工作室的考核。删除后可以撤销。',
      verb: '删除',
    })
    if (sure && (await remove.run({ ids: [achievement.id] })) !== undefined) onRemoved()
  }
  return (
    <>
      <Button onClick={() => void askRemove()}>删除…</Button>
      <Button onClick={onEdit}>
        编辑 <span className="quiet small">F2</span>
      </Button>
    </>
  )
}

function AchievementFacts({ achievement }: { readonly achievement: Achievement }) {
  return (
    <>
      <SectionHead title="成果" />
      <Facts>
        <Fact label="教师">
          <Link to={`/teachers/${achievement.teacherId}`}>{achievement.teacher}</Link>
        </Fact>
        <Fact label="单位">{achievement.school}</Fact>
        <Fact label="类别">{achievement.kind}</Fact>
        <Fact label="取得日期">{achievement.achievedOn}</Fact>
        <Fact label="级别">{achievement.level === null ? null : eventLevelLabels[achievement.level]}</Fact>
        <Fact label="等次">{standingOf(achievement)}</Fact>
        <Fact label="颁发单位">{achievement.issuer}</Fact>
        <Fact label="本人排名">{achievement.authorRank}</Fact>
        <Fact label="证书编号">{achievement.certificateNo}</Fact>
        <Fact label="备注">{achievement.remark}</Fact>
      </Facts>
      <SectionHead title="计入" lined />
      {achievement.credits.length === 0 && <p className="quiet achievement-none">当天不在任何结对或工作室里。</p>}
      <div className="card-rows achievement-credits">
        {achievement.credits.map((credit) => (
          <div key={credit.id}>
            <span className="second">{creditKindLabels[credit.kind]}</span>
            <Link to={credit.kind === 'pairing' ? `/pairings/${credit.code}` : `/studios/${credit.id}`}>
              {credit.code}
            </Link>
            <span className="ellipsis">{credit.label}</span>
          </div>
        ))}
      </div>
    </>
  )
}

function AchievementChanges({ id }: { readonly id: string }) {
  const changes = useOperation('history.ofRecord', { record: 'achievement', id }).data ?? []
  return (
    <>
      <SectionHead title="修改记录" lined />
      <ChangeHistory changes={changes} />
    </>
  )
}
