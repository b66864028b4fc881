import { Button } from 'antd'
import { Link } from 'react-router'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { issueText, lectureStatusLabels } from '#shared/lectures/lecture-labels.ts'
import type { PlannedLecture, SeasonPlan } from '#shared/lectures/lecture-contract.ts'
import { dayWithWeekday } from '#renderer/ui/moments.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { lectureTones, timeText } from '../list/lecture-words.ts'
import { ConflictLines } from '../record/checklist.tsx'
import type { DayNote } from './year-grid.ts'

interface DayPanelProps {
  readonly plan: SeasonPlan
  readonly day: IsoDate
  readonly note: DayNote | null
  readonly onDay: (day: IsoDate) => void
  readonly onNew: () => void
}

/** The day that the sheet is at: what it is, what is held, and below all conflicts of the year in words. */
export function DayPanel({ plan, day, note, onDay, onNew }: DayPanelProps) {
  const here = plan.lectures.filter(({ heldOn }) => heldOn === day)
  const troubled = plan.lectures.filter(({ conflicts }) => conflicts.length > 0)
  return (
    <aside className="year-panel" aria-label="当天和冲突">
      <SectionHead title={dayWithWeekday(day)} hint={note?.name} lined />
      {here.length === 0 && <p className="quiet lecture-none">这天没有讲座。</p>}
      {here.map((lecture) => (
        <Session key={lecture.id} lecture={lecture} />
      ))}
      <Button block onClick={onNew}>
        在这天新建讲座
      </Button>
      <SectionHead title={`冲突和提醒 ${troubled.length}`} lined />
      {troubled.length === 0 && <p className="quiet lecture-none">没有冲突。</p>}
      <ul className="year-troubles">
        {troubled.map(({ id, heldOn, issue, conflicts }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onDay(heldOn)}>
              {heldOn} {issueText(issue)}
            </button>
            {conflicts.map(({ rule, severity, sentence }) => (
              <p key={`${rule} ${sentence}`} className={severity === 'clash' ? 'error' : 'warn'}>
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </aside>
  )
}

function Session({ lecture }: { readonly lecture: PlannedLecture }) {
  const { code, issue, topic, status, conflicts } = lecture
  const about = [timeText(lecture), lecture.speakers === '' ? '主讲人未定' : lecture.speakers, lecture.place]
  return (
    <div className="year-session">
      <Link to={`/lectures/${code}`}>
        {issueText(issue)} {topic}
      </Link>
      <p className="second">{about.filter(Boolean).join('，')}</p>
      <StatusWord tone={lectureTones[status]}>{lectureStatusLabels[status]}</StatusWord>
      <ConflictLines conflicts={conflicts} />
    </div>
  )
}
