import { Link } from 'react-router'
import type { Visit } from '#shared/aid/visit.ts'
import { yuanOf } from '#shared/aid/aid-labels.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { FindingLines } from '../../shared/finding-lines.tsx'

/** What it was: facts, texts, and what of it stands elsewhere. */
export function OverviewPart({ visit }: { readonly visit: Visit }) {
  return (
    <>
      <FindingLines findings={visit.findings} />
      <SectionHead title="互访" />
      <VisitFacts visit={visit} />
      <LongText title="活动方案" text={visit.plan} />
      <LongText title="主要内容" text={visit.content} />
      <LongText title="成果" text={visit.result} />
      <LongText title="简报" text={visit.brief} />
      <Activities visit={visit} />
      <Shadowings visit={visit} />
    </>
  )
}

function VisitFacts({ visit }: { readonly visit: Visit }) {
  const { told, teachers, leaders, students } = visit
  const heads = [
    ['教师', teachers, told.teachers],
    ['干部', leaders, told.leaders],
    ['学生', students, told.students],
  ] as const
  const words = heads
    .filter(([, count]) => count > 0)
    .map(([word, count, said]) => `${word} ${count} 人${said !== null && said < count ? `（填报 ${said}）` : ''}`)
  return (
    <Facts>
      <Fact label="起止" wide>
        {visit.startsOn} 至 {visit.endsOn}，{visit.days} 天
      </Fact>
      <Fact label="类别">{visit.kind}</Fact>
      <Fact label="派出城市">{visit.city}</Fact>
      <Fact label="地点">{visit.place}</Fact>
      <Fact label="带队人">{visit.leader}</Fact>
      <Fact label="人数" wide>
        {words.length === 0 ? null : `${words.join('，')}；共 ${figure(visit.personDays)} 人天`}
      </Fact>
      <Fact label="经费">{visit.fen === null ? null : `${yuanOf(visit.fen)} 元`}</Fact>
      <Fact label="文号">{visit.documentNo}</Fact>
      {visit.reason !== null && (
        <Fact label="原因" wide>
          {visit.reason}
        </Fact>
      )}
      {visit.remark !== null && (
        <Fact label="备注" wide>
          {visit.remark}
        </Fact>
      )}
      {visit.source !== null && (
        <Fact label="来源" wide>
          {visit.source}
        </Fact>
      )}
    </Facts>
  )
}

function LongText({ title, text }: { readonly title: string; readonly text: string | null }) {
  if (text === null) return null
  return (
    <>
      <SectionHead title={title} />
      <p className="aid-text">{text}</p>
    </>
  )
}

function Activities({ visit: { activityRows } }: { readonly visit: Visit }) {
  if (activityRows.length === 0) return null
  return (
    <>
      <SectionHead title={`活动记录 ${activityRows.length}`} lined />
      <div className="card-rows visit-activities">
        {activityRows.map((row) => (
          <div key={row.id}>
            <span className="quiet">{row.heldOn}</span>
            <span className="second ellipsis">{row.type}</span>
            <Link to={`/activities/${row.id}`} className="ellipsis" title={row.topic}>
              {row.topic}
            </Link>
            <span className="second ellipsis" title={row.leads}>
              {row.leads}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

function Shadowings({ visit: { shadowings } }: { readonly visit: Visit }) {
  if (shadowings.length === 0) return null
  return (
    <>
      <SectionHead title={`随行跟岗 ${shadowings.length}`} lined />
      <div className="card-rows visit-shadowings">
        {shadowings.map(({ id, name, host }) => (
          <div key={id}>
            <Link to={`/shadowings/${id}`}>{name}</Link>
            <span className="second ellipsis" title={host}>
              {host}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
