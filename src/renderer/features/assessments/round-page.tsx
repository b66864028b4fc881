import { useRef } from 'react'
import type { InputRef } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { ResultRow, ResultSheet } from '#shared/assessments/assessment.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine, FilterSelect, ViewSelect } from '#renderer/ui/filter-line.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { WhyCard } from './record/why-card.tsx'
import { gradeChoices } from './round/row-filter.ts'
import { RoundHeader } from './round/round-header.tsx'
import { ScoreGrid } from './round/score-grid.tsx'
import { useRound, type RoundState } from './round/use-round.ts'

const openKeys = ['target'] as const
const orders = [
  { value: 'code', label: '编号' },
  { value: 'rank', label: '名次' },
] as const
const missingChoices = [
  { value: 'yes', label: '有待评' },
  { value: 'no', label: '已评全' },
]

/** One round of 考核: the ranking with its scores, and beside it why one object has what it has. */
export function RoundPage() {
  const { id = '' } = useParams()
  const state = useRound(id)
  if (state.sheet === undefined) return <div className="page">{<ErrorSentence error={state.error} />}</div>
  return <OpenRound key={id} state={state} sheet={state.sheet} />
}

interface OpenRoundProps {
  readonly state: RoundState
  readonly sheet: ResultSheet
}

function OpenRound({ state, sheet }: OpenRoundProps) {
  const { round } = sheet
  const navigate = useNavigate()
  const opened = useUrlFilters(openKeys)
  const openId = opened.filters.target ?? null
  const open = (row: ResultRow) => opened.change({ target: row.targetId })
  const close = () => opened.change({ target: undefined })
  const list = (
    <>
      <RoundHeader sheet={sheet} />
      {round.state === 'published' && (
        <p className="round-frozen">
          {`考核已于 ${round.publishedOn ?? ''} 公布${round.documentNo === null ? '' : `（${round.documentNo}）`}，得分、名次、等次和依据的记录已经定格，以后修改活动或成果不影响结果。如需重来，请撤销公布。`}
        </p>
      )}
      <RoundFilters state={state} sheet={sheet} />
      <ScoreGrid
        round={round}
        rows={state.rows}
        openId={openId}
        onOpen={open}
        empty={
          sheet.rows.length > 0 ? (
            <EmptyState sentence="没有符合筛选的对象。" action={{ label: '取消筛选', onClick: state.clear }} />
          ) : (
            <EmptyState
              sentence="这个批次在考核时段内没有考核对象。请核对批次和起止日期。"
              action={{ label: '回到考核一览', onClick: () => void navigate('/assessments') }}
            />
          )
        }
      />
      <div className="table-foot">
        <span>
          合计 <b>{figure(state.rows.length)}</b> 个
        </span>
        <span>
          {round.state === 'open'
            ? '“待评”的格直接键入分数，回车到下一行；可从 Excel 粘贴一列。空格键看“为什么”。'
            : `考核时段 ${round.startsOn} 至 ${round.endsOn}`}
        </span>
      </div>
    </>
  )
  const position = positionOf(state.rows, (row) => row.targetId === openId, state.rows.length, open)
  return (
    <ListAndRecord
      list={list}
      onEscape={openId === null ? undefined : close}
      record={
        openId === null ? null : (
          <WhyCard key={openId} roundId={round.id} targetId={openId} position={position} onClose={close} />
        )
      }
    />
  )
}

function RoundFilters({ state, sheet }: OpenRoundProps) {
  const search = useRef<InputRef>(null)
  useShortcut('ctrl+f', () => search.current?.focus())
  const { filters, change } = state
  return (
    <FilterLine
      right={
        <ViewSelect
          label="排序"
          options={orders}
          value={filters.order === 'rank' ? 'rank' : 'code'}
          onChange={(order) => change({ order })}
        />
      }
    >
      <FilterSelect
        label="等次"
        options={gradeChoices(sheet.grades.map(({ grade }) => grade))}
        value={filters.grade}
        onChange={(grade) => change({ grade })}
      />
      <FilterSelect
        label="评分"
        options={missingChoices}
        value={filters.missing}
        onChange={(missing) => change({ missing })}
      />
      <SearchInput
        value={filters.text ?? ''}
        placeholder="姓名、单位或编号"
        inputRef={search}
        onSearch={(text) => change({ text })}
      />
    </FilterLine>
  )
}
