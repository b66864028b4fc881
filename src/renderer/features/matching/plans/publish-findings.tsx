import type { PublishFinding } from '#shared/matching/match-view.ts'
import { figure } from '#renderer/ui/figure.ts'

interface PublishFindingsProps {
  readonly findings: readonly PublishFinding[]
}

const parts = [
  { severity: 'block', title: '不能生成', tone: 'error' },
  { severity: 'warn', title: '可以生成，提交前要确认', tone: 'warn' },
  { severity: 'info', title: '供参考', tone: 'quiet' },
] as const

/** More are told by their number: the list of pairs in the report names them all. */
const most = 100

/** What speaks against pairs of a plan, the gravest first. */
export function PublishFindings({ findings }: PublishFindingsProps) {
  return parts.map(({ severity, title, tone }) => {
    const found = findings.filter((one) => one.severity === severity)
    if (found.length === 0) return null
    return (
      <section key={severity} className="publish-findings">
        <h3 className={tone}>
          {title} {figure(found.length)}
        </h3>
        <ul>
          {found.slice(0, most).map((one) => (
            <li key={`${one.mentorId} ${one.menteeId} ${one.sentence}`}>
              <span className="ellipsis">
                {one.mentor} — {one.mentee}
              </span>
              <span className="second">{one.sentence}</span>
            </li>
          ))}
        </ul>
        {found.length > most && <p className="quiet small">另有 {figure(found.length - most)} 条。</p>}
      </section>
    )
  })
}
