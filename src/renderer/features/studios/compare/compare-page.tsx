import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { StudioComparison } from '#shared/studios/studio.ts'
import { call } from '#renderer/api/client.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { StudioStatusWord } from '#renderer/ui/studio-status-word.tsx'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { comparedLines } from './best-values.ts'
import './compare.css'

const keys = ['ids', 'from', 'to'] as const
const most = 8

/** Two to eight studios side by side, figure by figure, over the days that are asked for. */
export function ComparePage() {
  const navigate = useNavigate()
  const { filters, change } = useUrlFilters(keys)
  const ids = (filters.ids ?? '').split(',').filter((id) => id !== '')
  const { from, to } = filters
  const found = useOperation(
    'studios.compare',
    { ids: ids.slice(0, most), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    { enabled: ids.length >= 2, keepPrevious: true },
  )
  const studios = ids.length < 2 ? [] : (found.data ?? [])
  const setIds = (next: readonly string[]) => change({ ids: next.join(',') })
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/studios">名师工作室</Link> / 比较
          </>
        }
        title="工作室比较"
        figures={<span className="second">{periodText(from, to)}</span>}
        actions={
          <>
            <Button onClick={() => void navigate('/studios')}>返回列表</Button>
            <Button disabled={studios.length === 0} onClick={() => window.print()}>
              打印
            </Button>
          </>
        }
      />
      <FilterLine>
        <StudioPicker ids={ids} onPick={(id) => setIds([...ids, id])} />
        <span className="compare-day">
          从 <DayPicker id="compare-from" value={from ?? null} onChange={(day) => change({ from: day ?? undefined })} />
        </span>
        <span className="compare-day">
          到 <DayPicker id="compare-to" value={to ?? null} onChange={(day) => change({ to: day ?? undefined })} />
        </span>
      </FilterLine>
      <div className="page-scroll">
        <ErrorSentence error={found.error} />
        {ids.length < 2 && (
          <div className="compare-empty">
            <EmptyState
              sentence={
                ids.length === 1
                  ? '再选一个工作室，就可以比较。'
                  : '在上面选 2 到 8 个工作室，或在列表里勾选后点“比较”。'
              }
            />
          </div>
        )}
        {studios.length > 0 && (
          <CompareTable studios={studios} onRemove={(id) => setIds(ids.filter((one) => one !== id))} />
        )}
      </div>
    </div>
  )
}

function periodText(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return '不限时间'
  return `${from ?? '最早'} 至 ${to ?? '今天'}`
}

interface StudioPickerProps {
  readonly ids: readonly string[]
  readonly onPick: (id: string) => void
}

/** One more studio by 汉字, 全拼 or 首字母 of its name, its head or a member. */
function StudioPicker({ ids, onPick }: StudioPickerProps) {
  const search = async (text: string): Promise<readonly Candidate[]> => {
    const { rows } = await call('studios.list', { limit: 20, ...(text === '' ? {} : { text }) })
    return rows
      .filter((row) => !ids.includes(row.id))
      .map((row) => ({ value: row.id, label: row.name, detail: `${row.code}，${row.school}` }))
  }
  return (
    <span className="compare-picker">
      <PinyinPicker
        key={ids.join(' ')}
        id="compare-add"
        value={null}
        disabled={ids.length >= most}
        search={search}
        placeholder={ids.length >= most ? '最多比较 8 个' : '加一个工作室：名称、姓名或拼音'}
        onChange={(id) => id !== null && onPick(id)}
      />
    </span>
  )
}

interface CompareTableProps {
  readonly studios: readonly StudioComparison[]
  readonly onRemove: (id: string) => void
}

function CompareTable({ studios, onRemove }: CompareTableProps) {
  return (
    <table className="compare-table" aria-label="工作室比较">
      <thead>
        <tr>
          <th scope="col" className="compare-corner">
            指标
          </th>
          {studios.map((studio) => (
            <th key={studio.id} scope="col">
              <div>
                <Link to={`/studios/${studio.code}/page`}>{studio.name}</Link>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={`不比较 ${studio.name}`}
                  onClick={() => onRemove(studio.id)}
                >
                  ✕
                </button>
              </div>
              <StudioStatusWord status={studio.status} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparedLines(studios).map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.label}</th>
            {line.cells.map(({ id, value, isBest }) => (
              <td key={id} className={isBest ? 'compare-best' : undefined}>
                {typeof value === 'number' ? figure(value) : value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
