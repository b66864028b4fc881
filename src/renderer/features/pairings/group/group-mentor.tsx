import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Finding, PairingGroup } from '#shared/pairings/pairing.ts'
import { honourStateLabels } from '#shared/registry/teacher-labels.ts'
import { call } from '#renderer/api/client.ts'
import { MaskedValue } from '#renderer/ui/masked-value.tsx'
import { FindingList } from '../finding-list.tsx'
import { loadParts, loadSentence, loadVerdict } from './load-bar.ts'

/** The “1”: who it is, how much he carries, his honours, and what needs attention. */
export function GroupMentor({ group }: { readonly group: PairingGroup }) {
  const { mentor, load } = group
  const verdict = loadVerdict(load)
  const attention = openFindings(group)
  return (
    <aside className="group-mentor" aria-label="师傅">
      <header>
        <h2>{mentor.name}</h2>
        <span className="quiet">师傅</span>
        <Link to={`/teachers/${mentor.id}`}>教师卡</Link>
      </header>
      <dl className="group-facts">
        <Line label="单位">{mentor.school}</Line>
        <Line label="学段学科">{[mentor.stage, mentor.subject].filter(Boolean).join(' ')}</Line>
        <Line label="职称">{mentor.title}</Line>
        <Line label="电话">
          <MaskedValue
            masked={group.mentorPhoneMasked}
            reveal={async () => (await call('teachers.reveal', { id: mentor.id, field: 'phone' })).value}
          />
        </Line>
      </dl>
      <section>
        <h3>带徒</h3>
        <p className="group-load">
          <span>{loadSentence(load)}</span>
          {verdict !== null && <span className="warn">{verdict}</span>}
        </p>
        <div className="load-bar" aria-hidden="true">
          {loadParts(load).map((part, at) => (
            <i key={at} className={`load-${part}`} />
          ))}
        </div>
      </section>
      <section>
        <h3>荣誉</h3>
        {group.mentorHonours.length === 0 && <p className="quiet">没有登记荣誉</p>}
        {group.mentorHonours.map((honour) => (
          <p key={`${honour.name} ${honour.awardedOn ?? ''}`} className="group-honour">
            <span>{honour.name}</span>
            <span className="quiet">{stateWord(honour.state)}</span>
            <span className="quiet number">{honour.awardedOn ?? '—'}</span>
          </p>
        ))}
      </section>
      <section>
        <h3>要留意 {attention.filter((finding) => finding.waiver === null).length}</h3>
        {attention.length === 0 ? <p className="quiet">没有要留意的</p> : <FindingList bare findings={attention} />}
      </section>
    </aside>
  )
}

/** 培育对象 and 认定 are different states. */
const stateWord = (state: string): string =>
  Object.entries(honourStateLabels).find(([key]) => key === state)?.[1] ?? state

/** Each finding of the group once, though several of its pairs may have it. */
function openFindings({ pairings }: PairingGroup): readonly Finding[] {
  const all = pairings.flatMap((pairing) => pairing.findings)
  return [...new Map(all.map((finding) => [`${finding.rule} ${finding.subject}`, finding])).values()]
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children === null || children === '' ? <span className="quiet">—</span> : children}</dd>
    </>
  )
}
