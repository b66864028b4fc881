import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { HourAccount } from '#shared/hours/hour.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import type { RecordCardProps } from '#renderer/ui/list-page/list-page.tsx'
import { RecordDrawer } from '#renderer/ui/record-drawer.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { CertificatesOf } from '../certificates/certificates-of.tsx'
import { yearOf, useHourFilters } from '../totals/use-hours.ts'
import { Entries } from './entries.tsx'
import { Lines } from './lines.tsx'
import { ManualDialog } from './manual-dialog.tsx'
import { Years } from './years.tsx'

type Part = 'account' | 'entries' | 'certificates'

const tabs: readonly { readonly key: Part; readonly label: string }[] = [
  { key: 'account', label: '账户' },
  { key: 'entries', label: '学时台账' },
  { key: 'certificates', label: '证明' },
]

/** The account of one teacher: the years, what they are made of, every entry, and what was certified. */
export function AccountCard({ id, position, onClose }: RecordCardProps) {
  const { filters } = useHourFilters()
  const year = yearOf(filters)
  const found = useOperation('hours.explain', { teacherId: id, ...(year === undefined ? {} : { year }) })
  const [part, setPart] = useState<Part>('account')
  const [adding, setAdding] = useState(false)
  const account = found.data
  if (account === undefined)
    return (
      <RecordDrawer label="学时" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return (
    <RecordDrawer
      label={`${account.teacher}的学时`}
      lead={<Link to={`/teachers/${id}`}>教师档案</Link>}
      title={account.teacher}
      actions={<Button onClick={() => setAdding(true)}>手工登记</Button>}
      tabs={<StateTabs label="学时" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'account' && <Overview account={account} />}
      {part === 'entries' && <Entries teacherId={id} />}
      {part === 'certificates' && <CertificatesOf teacherId={id} teacher={account.teacher} />}
      {adding && (
        <ManualDialog people={[{ value: id, label: account.teacher, detail: '' }]} onClose={() => setAdding(false)} />
      )}
    </RecordDrawer>
  )
}

function Overview({ account }: { readonly account: HourAccount }) {
  return (
    <>
      <Years account={account} />
      <Lines account={account} />
    </>
  )
}
