import { studioRuleLabels } from '#shared/studios/studio-labels.ts'
import type { StudioFinding } from '#shared/studios/studio.ts'
import './studios.css'

interface FindingLinesProps {
  readonly findings: readonly StudioFinding[]
  /** Where the sentence alone stands, beside its field. */
  readonly bare?: boolean
}

/** What is doubtful, the gravest first, each with its figures. */
export function FindingLines({ findings, bare = false }: FindingLinesProps) {
  if (findings.length === 0) return null
  return (
    <ul className={bare ? 'studio-findings studio-findings-bare' : 'studio-findings'}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.teacherId ?? ''}`} className={`studio-${finding.severity}`}>
          {studioRuleLabels[finding.rule]}：{finding.sentence}
        </li>
      ))}
    </ul>
  )
}
