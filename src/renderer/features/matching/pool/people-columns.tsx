import { InputNumber } from 'antd'
import type { MatchSide, PoolPerson } from '#shared/matching/match-round.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { figure } from '#renderer/ui/figure.ts'
import type { MatchWords } from '../match-words.ts'

type PeopleColumn = Column<PoolPerson>

const orDash = (value: string | number | null): string => (value === null || value === '' ? '—' : String(value))

const lesson: PeopleColumn = {
  key: 'lesson',
  title: '学段学科',
  width: 140,
  cell: ({ stage, subject }) => [stage, subject].filter(Boolean).join(' ') || '—',
}
const ofPeople: readonly PeopleColumn[] = [
  lesson,
  { key: 'title', title: '职称', width: 110, drop: 2, cell: ({ title }) => orDash(title) },
  { key: 'honour', title: '荣誉', width: 130, drop: 1, cell: ({ honour }) => orDash(honour) },
  {
    key: 'years',
    title: '教龄',
    width: 56,
    align: 'right',
    drop: 3,
    cell: ({ teachingYears }) => orDash(teachingYears),
  },
]
const ofSchools: readonly PeopleColumn[] = [
  { key: 'stage', title: '学段', width: 120, cell: ({ stage }) => orDash(stage) },
  { key: 'rural', title: '城乡', width: 72, cell: ({ isRural }) => (isRural ? '乡村' : '城镇') },
]

interface RoomCellProps {
  readonly person: PoolPerson
  readonly onRoom: (person: PoolPerson, room: number | null) => void
}

/** The free places for this round; emptied, they follow the policy again. */
function RoomCell({ person, onRoom }: RoomCellProps) {
  const commit = (typed: string) => {
    const room = typed.trim() === '' ? null : Number(typed)
    if (room === null || Number.isInteger(room)) onRoom(person, room)
  }
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <InputNumber
        key={`${person.room} ${person.ownRoom}`}
        size="small"
        min={0}
        max={50}
        style={{ width: 56 }}
        defaultValue={person.room}
        aria-label={`${person.name}的余量`}
        onBlur={({ target }) => {
          if (target.value !== String(person.room)) commit(target.value)
        }}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
      {person.ownRoom !== null && <span className="quiet small pool-own">自定</span>}
    </span>
  )
}

/** The columns of one side of the pool. */
export function peopleColumns(
  { kind, load }: MatchWords,
  side: MatchSide,
  onRoom: RoomCellProps['onRoom'],
): readonly PeopleColumn[] {
  const ofMentors: readonly PeopleColumn[] = [
    { key: 'carries', title: `已${load}`, width: 72, align: 'right', cell: ({ carries }) => figure(carries) },
    { key: 'room', title: '本轮余量', width: 120, cell: (person) => <RoomCell person={person} onRoom={onRoom} /> },
  ]
  return [
    {
      key: 'name',
      title: kind === 'teacher' ? '姓名' : '学校',
      width: kind === 'teacher' ? 110 : 220,
      grow: kind === 'teacher' ? 0.3 : 1,
      fixed: true,
      cell: ({ name }) => name,
    },
    ...(kind === 'teacher'
      ? [{ key: 'school', title: '单位', width: 190, grow: 1, cell: ({ school }: PoolPerson) => school }]
      : []),
    { key: 'district', title: '县区', width: 110, drop: 4, cell: ({ district }) => district },
    ...(kind === 'teacher' ? ofPeople : ofSchools),
    ...(side === 'mentor' ? ofMentors : []),
    { key: 'wishes', title: '志愿', width: 56, align: 'right', cell: ({ wishes }) => (wishes === 0 ? '—' : wishes) },
    { key: 'bans', title: '回避', width: 56, align: 'right', cell: ({ bans }) => (bans === 0 ? '—' : bans) },
    { key: 'from', title: '来源', width: 88, drop: 5, cell: ({ isAdded }) => (isAdded ? '手工添加' : '基础库') },
  ]
}
