import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ProfileEditor } from './profiles/profile-editor.tsx'
import { blankProfile } from './profiles/profile-state.ts'
import './hours.css'

/** 上报格式: column layouts in which 学时 are handed to the provincial system and others. */
export function ProfilesPage() {
  const navigate = useNavigate()
  const found = useOperation('hours.profiles', {})
  const profiles = found.data ?? []
  /** Undefined: the first; null: a new one. */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  const id = chosen === undefined ? (profiles[0]?.id ?? null) : chosen
  const profile = profiles.find((one) => one.id === id) ?? null
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/hours">学时</Link> / 上报格式
          </>
        }
        title="上报格式"
        figures="省平台和其他系统要求的列名、顺序和写法，导出时照着填"
        actions={
          <>
            <Button onClick={() => void navigate('/reports/hour-profile')}>按格式导出</Button>
            <Button type="primary" onClick={() => setChosen(null)}>
              新建格式
            </Button>
          </>
        }
      />
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && (
        <div className="profiles">
          <div className="profile-list">
            {profiles.map((one) => (
              <button key={one.id} type="button" aria-current={one.id === id} onClick={() => setChosen(one.id)}>
                {one.name}
              </button>
            ))}
            {id === null && (
              <button type="button" aria-current="true">
                新格式
              </button>
            )}
          </div>
          <ProfileEditor
            key={profile?.id ?? 'new'}
            profile={profile}
            fresh={profile ?? blankProfile}
            onSaved={(saved) => setChosen(saved ?? undefined)}
          />
        </div>
      )}
    </div>
  )
}
