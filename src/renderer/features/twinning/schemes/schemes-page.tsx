import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link, NavLink, useParams } from 'react-router'
import type { TwinScheme } from '#shared/twinning/twin-scheme.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { chainOf } from './scheme-state.ts'
import { SchemeEditor } from './scheme-editor.tsx'
import './schemes.css'

/** 结对模式: what places a group has for schools. */
export function TwinSchemesPage() {
  const { id } = useParams()
  const [withArchived, setWithArchived] = useState(false)
  const found = useOperation('twinning.schemes', { withArchived }, { keepPrevious: true })
  const schemes = found.data ?? []
  const shown = schemes.find((scheme) => scheme.id === id) ?? schemes[0]
  return (
    <div className="page">
      <PageHeader
        path={<Link to="/twinning">学校结对</Link>}
        title="结对模式"
        figures="新建结对组时照抄一份，以后改模式不影响已有的组"
        actions={
          <Checkbox checked={withArchived} onChange={(event) => setWithArchived(event.target.checked)}>
            显示停用的
          </Checkbox>
        }
      />
      <div className="twin-schemes">
        <nav aria-label="结对模式">
          {schemes.map((scheme) => (
            <SchemeEntry key={scheme.id} scheme={scheme} isShown={scheme.id === shown?.id} />
          ))}
        </nav>
        {shown === undefined ? (
          <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SchemeEditor key={shown.id} scheme={shown} schemes={schemes} />
        )}
      </div>
    </div>
  )
}

function SchemeEntry({ scheme, isShown }: { readonly scheme: TwinScheme; readonly isShown: boolean }) {
  const { id, name, slots, groups, isDefault, isArchived } = scheme
  const state = [isDefault && '默认', isArchived && '已停用', groups > 0 && `${groups} 个组`].filter(Boolean).join('，')
  return (
    <NavLink
      to={`/twinning/schemes/${id}`}
      className={isShown ? 'active' : ''}
      aria-current={isShown ? 'page' : undefined}
    >
      <span>{name}</span>
      <span className="quiet small">{chainOf(slots)}</span>
      {state !== '' && <span className="quiet small">{state}</span>}
    </NavLink>
  )
}
