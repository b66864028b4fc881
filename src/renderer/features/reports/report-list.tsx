import { Input } from 'antd'
import { useState } from 'react'
import type { ReportDefinition } from '#shared/reports/report-definition.ts'
import { reportDefinitions, type ReportName } from '#shared/reports/report-definitions.ts'

interface ReportListProps {
  readonly open: ReportName
  readonly onOpen: (name: ReportName) => void
}

/** The reports by programme; those that are letters say so. */
export function ReportList({ open, onOpen }: ReportListProps) {
  const [text, setText] = useState('')
  const found = reportDefinitions.filter((definition) => definition.title.includes(text.trim()))
  const groups = [...new Set(found.map((definition) => definition.group))]
  return (
    <nav className="report-list" aria-label="报表">
      <Input
        value={text}
        allowClear
        placeholder="找报表"
        aria-label="找报表"
        onChange={(event) => setText(event.target.value)}
      />
      {groups.map((group) => (
        <div key={group}>
          <h2>{group}</h2>
          {found
            .filter((definition) => definition.group === group)
            .map((definition) => (
              <button
                key={definition.name}
                type="button"
                aria-current={definition.name === open}
                title={definition.title}
                onClick={() => onOpen(definition.name)}
              >
                <span className="ellipsis">{definition.title}</span>
                {isLetter(definition) && <span className="quiet small">Word</span>}
              </button>
            ))}
        </div>
      ))}
      {found.length === 0 && <p className="quiet">没有这个名字的报表</p>}
    </nav>
  )
}

const isLetter = (definition: ReportDefinition): boolean => definition.formats.includes('docx')
