import { Link } from 'react-router'
import { aidRuleLabels } from '#shared/aid/aid-labels.ts'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import './aid.css'

interface FindingLinesProps {
  readonly findings: readonly AidFinding[]
  /** Where the sentence alone stands, beside its field. */
  readonly bare?: boolean
}

const places = { visit: '/visits', posting: '/postings', shadowing: '/shadowings' } as const

/** What is doubtful, each in one sentence, with the way to the other record that it is about. */
export function FindingLines({ findings, bare = false }: FindingLinesProps) {
  if (findings.length === 0) return null
  return (
    <ul className={bare ? 'aid-findings aid-findings-bare' : 'aid-findings'} aria-label="核对">
      {findings.map(({ rule, severity, sentence, teacherId, other }) => (
        <li key={`${rule} ${teacherId ?? ''} ${other?.id ?? ''} ${sentence}`} className={`aid-${severity}`}>
          {aidRuleLabels[rule]}：{sentence}
          {other !== null && !bare && (
            <Link to={`${places[other.kind]}/${other.code}`} className="aid-finding-link">
              {other.code}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
