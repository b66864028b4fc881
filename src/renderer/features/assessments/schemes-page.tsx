import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link, NavLink, useParams } from 'react-router'
import { assessObjectLabels } from '#shared/assessments/assessment-labels.ts'
import { assessObjects, type Scheme } from '#shared/assessments/assessment.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SchemeEditor } from './schemes/scheme-editor.tsx'
import './schemes/schemes.css'

/** 考核方案: the schemes by whom they assess, and one of them to be edited. */
export function SchemesPage() {
  const { id } = useParams()
  const [withArchived, setWithArchived] = useState(false)
  const list = useOperation('schemes.list', { withArchived }, { keepPrevious: true })
  const schemes = list.data ?? []
  const first = assessObjects.flatMap((object) => schemes.filter((scheme) => scheme.object === object))[0]
  const shownId = id ?? first?.id
  const shown = useOperation('schemes.get', { id: shownId ?? '' }, { enabled: shownId !== undefined })
  return (
    <div className="page">
      <PageHeader
        title="考核方案"
        path={<Link to="/assessments">考核</Link>}
        figures="开始考核时照抄一份，以后改方案不影响已开始的考核"
        actions={
          <Checkbox checked={withArchived} onChange={(event) => setWithArchived(event.target.checked)}>
            显示停用的
          </Checkbox>
        }
      />
      <div className="schemes">
        <SchemeList schemes={schemes} shownId={shownId} />
        {shown.data === undefined ? (
          <ErrorSentence error={shown.error ?? list.error} />
        ) : (
          <SchemeEditor key={shown.data.id} scheme={shown.data} />
        )}
      </div>
    </div>
  )
}

interface SchemeListProps {
  readonly schemes: readonly Scheme[]
  readonly shownId: string | undefined
}

function SchemeList({ schemes, shownId }: SchemeListProps) {
  return (
    <nav className="scheme-list" aria-label="考核方案">
      {assessObjects.map((object) => (
        <section key={object}>
          <h2>{assessObjectLabels[object]}</h2>
          {schemes
            .filter((scheme) => scheme.object === object)
            .map(({ id, name, isArchived, items, total }) => (
              <NavLink
                key={id}
                to={`/assessments/schemes/${id}`}
                className={id === shownId ? 'active' : ''}
                aria-current={id === shownId ? 'page' : undefined}
              >
                <span className="ellipsis">{name}</span>
                <span className="quiet small">
                  {isArchived ? '已停用' : `${items.length} 项 · ${total === null ? '不封顶' : `${total} 分`}`}
                </span>
              </NavLink>
            ))}
        </section>
      ))}
    </nav>
  )
}
