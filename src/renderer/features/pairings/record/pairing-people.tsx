import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Pairing, Snapshot } from '#shared/pairings/pairing.ts'
import { teacherStatusLabels } from '#shared/registry/teacher-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import './pairing-people.css'

/** Both sides as they were when it started, with what has changed since. */
export function PairingPeople({ pairing }: { readonly pairing: Pairing }) {
  return (
    <div className="pairing-people">
      <Side title="师傅" then={pairing.mentorSnapshot} name={pairing.mentor} />
      <Side title="徒弟" then={pairing.menteeSnapshot} name={pairing.mentee} />
    </div>
  )
}

interface SideProps {
  readonly title: string
  readonly then: Snapshot
  readonly name: string
}

function Side({ title, then, name }: SideProps) {
  const now = useOperation('teachers.get', { id: then.id }).data
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        <Line label="姓名">
          <Link to={`/teachers/${then.id}`}>{name}</Link>
          {now !== undefined && now.status !== 'active' && (
            <span className="warn"> 现在{teacherStatusLabels[now.status]}</span>
          )}
        </Line>
        <Line label="单位" since={changed(then.school, now?.school)}>
          {then.school}
        </Line>
        <Line label="学段学科" since={changed(both(then), now === undefined ? undefined : both(now))}>
          {both(then)}
        </Line>
        <Line label="职称" since={changed(then.title, now?.title)}>
          {then.title}
        </Line>
        <Line label="荣誉">{then.honours}</Line>
        <Line label="教龄">{then.teachingYears === null ? null : `结对时 ${then.teachingYears} 年`}</Line>
      </dl>
    </section>
  )
}

const both = (person: Pick<Snapshot, 'stage' | 'subject'>): string =>
  [person.stage, person.subject].filter(Boolean).join(' ')

/** What stands there now, when it is known and different. */
const changed = (then: string | null, now: string | null | undefined): string | undefined =>
  now === undefined || now === null || now === '' || now === then ? undefined : now

interface LineProps {
  readonly label: string
  readonly since?: string | undefined
  readonly children: ReactNode
}

function Line({ label, since, children }: LineProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children === null || children === '' ? <span className="quiet">—</span> : children}
        {since !== undefined && <div className="small second">现在：{since}</div>}
      </dd>
    </>
  )
}
