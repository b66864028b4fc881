import { Link } from 'react-router'
import { daysBetween } from '#shared/kernel/dates.ts'
import { lectureFormLabels, lectureSpanLabels, speakerCategoryLabels } from '#shared/lectures/lecture-labels.ts'
import type { Lecture, LectureSpeaker } from '#shared/lectures/lecture.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { dayWithWeekday } from '#renderer/ui/moments.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { yuan } from '#renderer/ui/yuan.ts'
import { targetText, timeText } from '../list/lecture-words.ts'

interface LectureFactsProps {
  readonly lecture: Lecture
  readonly today: string
}

/** How far the day is away, in words. */
function daysAway(days: number): string {
  if (days === 0) return '就在今天'
  return days > 0 ? `还有 ${days} 天` : ''
}

/** When, where, for whom and for how many 学时. */
export function LectureFacts({ lecture, today }: LectureFactsProps) {
  const { status, heldOn, host, districts } = lecture
  const away = status === 'plan' || status === 'notified' ? daysAway(daysBetween(today, heldOn)) : ''
  const when = [dayWithWeekday(heldOn), timeText(lecture), away].filter((word) => word !== '').join('，')
  return (
    <Facts>
      <Fact label="日期" wide>
        {status === 'postponed' ? `原定 ${heldOn}，新日期未定` : when}
        {lecture.postponedFrom !== null && status !== 'postponed' && (
          <span className="quiet">（由 {lecture.postponedFrom} 改期）</span>
        )}
      </Fact>
      <Fact label="地点" wide>
        {lecture.place}
      </Fact>
      <Fact label="承办单位">{host}</Fact>
      <Fact label="县区">{lecture.district}</Fact>
      <Fact label="形式">{lectureFormLabels[lecture.form]}</Fact>
      <Fact label="季">{lecture.series}</Fact>
      <Fact label="面向" wide>
        {targetText({ ...lecture, districts: [] })}
        {districts.length > 0 && `，${districts.join('、')}`}
      </Fact>
      <Fact label="学时">
        {lecture.hours}
        <span className="quiet">（{lectureSpanLabels[lecture.span]}）</span>
      </Fact>
      <Fact label="计划人数">{lecture.planned}</Fact>
      <FurtherFacts lecture={lecture} />
    </Facts>
  )
}

function FurtherFacts({ lecture }: { readonly lecture: Lecture }) {
  const { notifiedOn, filedOn, attestedOn, satisfiedPercent, satisfaction, fundsFen } = lecture
  const dates = [
    ['通知', notifiedOn],
    ['归档', filedOn],
    ['认定', attestedOn],
  ] as const
  const known = dates.flatMap(([word, day]) => (day === null ? [] : [`${word} ${day}`]))
  const satisfied = [satisfiedPercent === null ? null : `${satisfiedPercent}%`, satisfaction].filter(Boolean).join('，')
  return (
    <>
      <Fact label="主持人">{lecture.chair}</Fact>
      <Fact label="经费">{fundsFen === null ? null : `${yuan(fundsFen)} 元`}</Fact>
      {known.length > 0 && (
        <Fact label="办理" wide>
          {known.join('，')}
        </Fact>
      )}
      {satisfied !== '' && (
        <Fact label="满意度" wide>
          {satisfied}
        </Fact>
      )}
      {lecture.reason !== null && (
        <Fact label="原因" wide>
          {lecture.reason}
        </Fact>
      )}
      {lecture.remark !== null && (
        <Fact label="备注" wide>
          {lecture.remark}
        </Fact>
      )}
      {lecture.source !== null && (
        <Fact label="来源" wide>
          {lecture.source}
        </Fact>
      )}
    </>
  )
}

/** 主讲人: of the register or from outside, with what each is given. */
export function Speakers({ lecture }: { readonly lecture: Lecture }) {
  return (
    <>
      <SectionHead title={`主讲人 ${lecture.people.length}`} lined />
      {lecture.people.length === 0 && <p className="warn lecture-none">还没有主讲人，按“编辑”添加。</p>}
      <div className="card-rows lecture-speakers">
        {lecture.people.map((speaker) => (
          <Speaker key={speaker.id} speaker={speaker} />
        ))}
      </div>
    </>
  )
}

function Speaker({ speaker }: { readonly speaker: LectureSpeaker }) {
  const { teacherId, name, unit, title, category, topic, awarded } = speaker
  const about = [unit, title, topic === null ? null : `“${topic}”`].filter(Boolean).join(' ')
  return (
    <div>
      {teacherId === null ? <span>{name}</span> : <Link to={`/teachers/${teacherId}`}>{name}</Link>}
      <span className="second">{speakerCategoryLabels[category]}</span>
      <span className="second ellipsis" title={about}>
        {about}
      </span>
      <span className="quiet number">{teacherId === null ? '不计学时' : `${awarded} 学时`}</span>
    </div>
  )
}
