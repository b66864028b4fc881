import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { archiveKindLabels } from '#shared/archive/archive-labels.ts'
import { archiveKinds, type ArchiveEntry, type ArchiveKind, type GrowthArchive } from '#shared/archive/archive.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { QuotaBar } from '#renderer/ui/quota-bar.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { Timeline } from '#renderer/ui/timeline.tsx'
import './teacher-archive.css'

/** 成长档案: everything that the programmes know of a person, on one line of time. */
export function TeacherArchive({ teacherId }: { readonly teacherId: string }) {
  const found = useOperation('archive.ofTeacher', { teacherId })
  if (found.data === undefined) return <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
  return <OpenArchive archive={found.data} />
}

function OpenArchive({ archive }: { readonly archive: GrowthArchive }) {
  const navigate = useNavigate()
  const [kind, setKind] = useState<ArchiveKind | null>(null)
  const { entries, person } = archive
  const shown = kind === null ? entries : entries.filter((entry) => entry.kind === kind)
  const print = `/reports/growth-archive?filter=${encodeURIComponent(JSON.stringify({ teachers: [person.teacherId] }))}`
  return (
    <>
      <Hours archive={archive} />
      <SectionHead
        title={`经历 ${figure(entries.length)}`}
        hint={teachingWord(archive)}
        action={
          <Button size="small" onClick={() => void navigate(print)}>
            打印成长档案
          </Button>
        }
        lined
      />
      <Kinds entries={entries} kind={kind} onKind={setKind} />
      {shown.length === 0 && <p className="quiet teacher-none">还没有记录。</p>}
      <div className="archive-line">
        <Timeline
          items={shown.map((entry, at) => ({
            key: `${entry.kind} ${entry.on ?? ''} ${entry.title} ${at}`,
            on: entry.on ?? '日期不详',
            kind: archiveKindLabels[entry.kind],
            text: <Title entry={entry} />,
            note: [entry.until === null ? null : `至 ${entry.until}`, entry.outcome].filter(Boolean).join('，'),
          }))}
        />
      </div>
    </>
  )
}

function teachingWord({ person }: GrowthArchive): string | undefined {
  return person.teachingYears === null ? undefined : `教龄 ${person.teachingYears} 年`
}

/** 学时 of the five years, and activities by school year. */
function Hours({ archive }: { readonly archive: GrowthArchive }) {
  const { fromYear, toYear, counted, target } = archive.hours
  const years = archive.activityYears.map(
    ({ schoolYear, led, attended }) => `${schoolYear.replace('-', '–')} 学年主讲、执教 ${led} 次，参加 ${attended} 次`,
  )
  return (
    <>
      <SectionHead
        title={`学时 ${fromYear}–${toYear}`}
        action={<Link to={`/hours/${archive.person.teacherId}`}>学时明细</Link>}
        lined
      />
      <div className="archive-hours">
        <QuotaBar label="五年" done={counted} required={target} pace={0} />
      </div>
      {years.map((year) => (
        <p key={year} className="second small archive-year">
          {year}
        </p>
      ))}
    </>
  )
}

interface KindsProps {
  readonly entries: readonly ArchiveEntry[]
  readonly kind: ArchiveKind | null
  readonly onKind: (kind: ArchiveKind | null) => void
}

/** What the line is narrowed to; only what there is. */
function Kinds({ entries, kind, onKind }: KindsProps) {
  const there = archiveKinds.filter((one) => entries.some((entry) => entry.kind === one))
  if (there.length < 2) return null
  return (
    <div className="archive-kinds" role="group" aria-label="只看">
      <button type="button" aria-pressed={kind === null} onClick={() => onKind(null)}>
        全部
      </button>
      {there.map((one) => (
        <button key={one} type="button" aria-pressed={kind === one} onClick={() => onKind(one)}>
          {archiveKindLabels[one]} {entries.filter((entry) => entry.kind === one).length}
        </button>
      ))}
    </div>
  )
}

type Linked = NonNullable<ArchiveEntry['record']>['area']

const places: Readonly<Partial<Record<Linked, string>>> = {
  pairing: '/pairings',
  studio: '/studios',
  lecture: '/lectures',
  training: '/training',
  activity: '/activities',
  achievement: '/achievements',
  assessment: '/assessments',
}

function Title({ entry }: { readonly entry: ArchiveEntry }) {
  const { record, title } = entry
  const place = record === null ? undefined : places[record.area]
  if (record === null || place === undefined) return <span>{title}</span>
  return <Link to={`${place}/${record.id}`}>{title}</Link>
}
