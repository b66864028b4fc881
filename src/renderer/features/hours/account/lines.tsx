import { useState } from 'react'
import { Link } from 'react-router'
import { hourSourceLabels } from '#shared/hours/hour-labels.ts'
import type { HourAccount, HourLine } from '#shared/hours/hour.ts'
import { figure } from '#renderer/ui/figure.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { CorrectDialog } from './correct-dialog.tsx'

const places = { lecture: '/lectures', training: '/training', activity: '/activities' } as const

/** What stands for one teacher, project by project, the newest first; each can be corrected with a reason. */
export function Lines({ account }: { readonly account: HourAccount }) {
  const [correcting, setCorrecting] = useState<HourLine | null>(null)
  const { lines } = account
  return (
    <>
      <SectionHead title={`项目 ${figure(lines.length)}`} lined />
      {lines.length === 0 && <p className="quiet hour-none">这几年没有学时。</p>}
      <div className="card-rows hour-lines">
        {lines.map((line) => (
          <div key={line.entryId}>
            <span className="quiet">{line.onDate}</span>
            <span className="second">{hourSourceLabels[line.source]}</span>
            <Title line={line} />
            <span className="second">{line.role}</span>
            <span className="number">
              {line.hours}
              {line.entries > 1 && (
                <span className="quiet" title={`共 ${line.entries} 笔，见学时台账`}>
                  {' '}
                  改
                </span>
              )}
            </span>
            <button type="button" className="link number" onClick={() => setCorrecting(line)}>
              更正
            </button>
          </div>
        ))}
      </div>
      {correcting !== null && (
        <CorrectDialog line={correcting} teacher={account.teacher} onClose={() => setCorrecting(null)} />
      )}
    </>
  )
}

function Title({ line }: { readonly line: HourLine }) {
  const { source, sourceId, title } = line
  if (sourceId === null || source === 'manual')
    return (
      <span className="ellipsis" title={title}>
        {title}
      </span>
    )
  return (
    <Link to={`${places[source]}/${sourceId}`} className="ellipsis" title={title}>
      {title}
    </Link>
  )
}
