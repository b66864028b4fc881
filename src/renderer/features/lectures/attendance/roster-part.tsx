import { InputNumber } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { attendeeStateLabels, presenceLabels } from '#shared/lectures/lecture-labels.ts'
import { attendeeStates, presences, type AttendeeRow } from '#shared/lectures/attendance.ts'
import type { Lecture } from '#shared/lectures/lecture.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { SearchInput, useSearchShortcut } from '#renderer/ui/search-input.tsx'
import type { AttendanceUrl } from './attendance-page.tsx'
import { rosterColumns } from './roster-columns.tsx'

interface RosterPartProps {
  readonly lecture: Lecture
  readonly url: AttendanceUrl
  readonly onPaste: () => void
}

const states = attendeeStates.map((value) => ({ value, label: attendeeStateLabels[value] }))
const presenceChoices = presences.map((value) => ({ value, label: presenceLabels[value] }))

/** 名单: everybody who signed, with what can be said of many at once. */
export function RosterPart({ lecture, url, onPaste }: RosterPartProps) {
  const navigate = useNavigate()
  const { filters, change, active } = url
  const state = attendeeStates.find((one) => one === filters.state)
  const presence = presences.find((one) => one === filters.presence)
  const pages = usePages('attendance.list', {
    lectureId: lecture.id,
    ...(state === undefined ? {} : { states: [state] }),
    ...(presence === undefined ? {} : { presence }),
    ...(filters.text === undefined ? {} : { text: filters.text }),
  })
  const counts = useOperation('attendance.counts', { lectureId: lecture.id }, { keepPrevious: true }).data
  const selection = useListSelection(pages.rows)
  const search = useSearchShortcut()
  const choice = useColumnChoice('attendance', rosterColumns)
  const narrowed = active && (state !== undefined || presence !== undefined || filters.text !== undefined)
  const all = counts && counts.matched + counts.waiting + counts.outsider
  const known = state === undefined ? all : counts?.[state]
  const total = presence === undefined && filters.text === undefined ? known : undefined
  const open = (row: AttendeeRow) => {
    if (row.teacherId !== null) void navigate(`/teachers/${row.teacherId}`)
    else void navigate(`/lectures/queue?lectureId=${lecture.id}&id=${row.id}`)
  }
  return (
    <>
      {selection.rows.length > 0 ? (
        <RosterVerbs rows={selection.rows} onClear={selection.clear} />
      ) : (
        <FilterLine right={<ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />}>
          <FilterSelect
            label="核对"
            options={states}
            value={filters.state}
            onChange={(next) => change({ state: next })}
          />
          <FilterSelect
            label="到会"
            options={presenceChoices}
            value={filters.presence}
            onChange={(next) => change({ presence: next })}
          />
          <SearchInput
            value={filters.text ?? ''}
            placeholder="姓名或单位"
            inputRef={search}
            onSearch={(text) => change({ text })}
          />
        </FilterLine>
      )}
      <DataTable
        label="签到名单"
        columns={choice.columns}
        pages={pages}
        total={total}
        rowKey={(row) => row.id}
        selection={selection.value}
        onSelect={selection.set}
        onOpen={open}
        empty={
          narrowed ? (
            <EmptyState sentence="没有符合筛选的人。" action={{ label: '录入签到', onClick: onPaste }} />
          ) : (
            <EmptyState
              sentence="还没有人签到。把签到表复制过来，或读入 Excel 文件。"
              action={{ label: '录入签到', onClick: onPaste }}
            />
          )
        }
        foot={
          <span>
            合计 <b>{figure(total ?? pages.rows.length)}</b> 人
          </span>
        }
      />
    </>
  )
}

type Changes = Omit<InputAt<'attendance.update'>, 'ids'>

const setters = {
  present: { label: '到', changes: { presence: 'present' } },
  late: { label: '迟到', changes: { presence: 'late' } },
  absent: { label: '缺席', changes: { presence: 'absent' } },
  observer: { label: '旁听', changes: { isObserver: true } },
  member: { label: '不是旁听', changes: { isObserver: false } },
} as const satisfies Record<string, { label: string; changes: Changes }>
type Setter = keyof typeof setters

const setterKeys = Object.keys(setters) as readonly Setter[]

interface RosterVerbsProps {
  readonly rows: readonly AttendeeRow[]
  readonly onClear: () => void
}

function RosterVerbs({ rows, onClear }: RosterVerbsProps) {
  const confirm = useConfirmDanger()
  const [askHours, setAskHours] = useState(false)
  const ids = rows.map(({ id }) => id)
  const update = useCommand('attendance.update', { said: ({ count }) => `已修改 ${figure(count)} 人` })
  const remove = useCommand('attendance.remove', { said: ({ count }) => `已移出 ${figure(count)} 人` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `移出 ${figure(ids.length)} 人？`,
      consequence: '这些人不再算到会，已记入的学时一并冲回。可以撤销。',
      verb: '移出',
    })
    if (sure && (await remove.run({ ids })) !== undefined) onClear()
  }
  const onVerb = (key: Setter | 'hours' | 'remove') => {
    if (key === 'hours') setAskHours(true)
    else if (key === 'remove') void askRemove()
    else void update.run({ ids, ...setters[key].changes }).then(onClear)
  }
  const verb = (key: Setter) => ({ key, label: setters[key].label, count: ids.length })
  return (
    <>
      <BulkBar<Setter | 'hours' | 'remove'>
        label="已选人员的操作"
        count={ids.length}
        unit="人"
        verbs={[...setterKeys.map(verb), { key: 'hours', label: '设定学时', count: ids.length }]}
        further={[{ key: 'remove', label: '移出', count: ids.length, danger: true }]}
        onVerb={onVerb}
        onClear={onClear}
      />
      {askHours && <HoursDialog ids={ids} onClose={() => setAskHours(false)} />}
    </>
  )
}

/** 学时 by hand for some of them; empty is by the rules again. */
function HoursDialog({ ids, onClose }: { readonly ids: string[]; readonly onClose: () => void }) {
  const [hours, setHours] = useState<number | null>(null)
  const update = useCommand('attendance.update', {
    said: ({ count }) => `已设定 ${figure(count)} 人的学时`,
    showsError: true,
  })
  const submit = async () => {
    if ((await update.run({ ids, hours })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`设定学时：${figure(ids.length)} 人`}
      width={440}
      dirty={false}
      submit={submit}
      error={update.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="attendee-hours" label="学时" hint="不填，恢复按方案计算">
          <InputNumber id="attendee-hours" autoFocus min={0} max={100} step={0.5} value={hours} onChange={setHours} />
        </AskField>
      </div>
    </FormDialog>
  )
}
