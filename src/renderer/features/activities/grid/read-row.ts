import type { z } from 'zod'
import type { activityDraft, participantDraft, ParticipantRole } from '#shared/activities/activity.ts'
import { isRealDay, type IsoDate } from '#shared/kernel/dates.ts'
import { gridColumns, type GridColumn } from './grid-columns.ts'

/** As in the import: taken as it stands, read by a rule, to be confirmed, refused. */
export type Tint = 'plain' | 'read' | 'confirm' | 'refused'

export interface KnownPerson {
  readonly id: string
  /** Unit and subject. */
  readonly detail: string
}

/** What the cells are read against. */
export interface KnownWords {
  readonly today: IsoDate
  /** Every way of writing a type, and the type. */
  readonly types: ReadonlyMap<string, string>
  readonly subjects: ReadonlyMap<string, string>
  /** People of the register by name; a name that is missing has not been looked up yet. */
  readonly people: ReadonlyMap<string, readonly KnownPerson[]>
}

export interface RowReading {
  readonly tints: Readonly<Partial<Record<GridColumn, Tint>>>
  /** One sentence each: what is wrong and what to do, the gravest first. */
  readonly problems: readonly string[]
  /** What would be stored; null while something is refused. */
  readonly draft: z.input<typeof activityDraft> | null
}

interface Reading<Value> {
  readonly value: Value
  readonly tint: Tint
  readonly problem?: string
}

const plain = <Value>(value: Value): Reading<Value> => ({ value, tint: 'plain' })
const refused = (problem: string): Reading<null> => ({ value: null, tint: 'refused', problem })

const isoOf = (year: number, month: number, day: number): IsoDate | null =>
  isRealDay(year, month, day) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null

/** Excel counts days from the end of 1899. */
const ofSerial = (serial: number): IsoDate =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)

/** A day without its year is the latest such day that is not ahead. */
function withYear(month: number, day: number, today: IsoDate): IsoDate | null {
  const year = Number(today.slice(0, 4))
  const thisYear = isoOf(year, month, day)
  return thisYear !== null && thisYear <= today ? thisYear : isoOf(year - 1, month, day)
}

/** A day in any usual way of writing. */
export function readDay(text: string, today: IsoDate): Reading<IsoDate | null> {
  if (text === '') return refused('请填写日期')
  const full =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const short = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(text)
  const serial = /^4\d{4}$/.test(text)
  const day =
    full !== null
      ? isoOf(Number(full[1]), Number(full[2]), Number(full[3]))
      : short !== null
        ? withYear(Number(short[1]), Number(short[2]), today)
        : serial
          ? ofSerial(Number(text))
          : null
  if (day === null) return refused(`日期“${text}”读不懂，请写成 2025-10-09`)
  return day === text ? plain(day) : { value: day, tint: 'read' }
}

function readType(text: string, known: KnownWords): Reading<string | null> {
  if (text === '') return refused('请填写类型，如 听课、公开课、讲座')
  const type = known.types.get(text)
  if (type === undefined) return refused(`类型“${text}”不在活动类型里，请改成 听课、公开课、讲座 等`)
  return type === text ? plain(type) : { value: type, tint: 'read' }
}

function readAmount(text: string): Reading<number | null> {
  if (text === '') return plain(1)
  const match = /^(\d+(?:\.\d+)?)\s*(?:节|课时|次)?$/.exec(text)
  const amount = Number(match?.[1])
  if (match === null || amount <= 0 || amount > 1000) return refused(`节数“${text}”应是大于 0 的数`)
  return text === match[1] ? plain(amount) : { value: amount, tint: 'read' }
}

function readSubject(text: string, known: KnownWords): Reading<string | null> {
  if (text === '') return plain(null)
  const subject = known.subjects.get(text)
  if (subject === undefined) return { value: text, tint: 'confirm', problem: `学科“${text}”不在学科表里，照原样登记` }
  return subject === text ? plain(subject) : { value: subject, tint: 'read' }
}

interface NamedPerson {
  readonly name: string
  /** In brackets after the name: 张明（油田四小）. */
  readonly unit: string | null
}

/** The names of a cell; the space that widens a name of two characters is no border. */
export function namesIn(text: string): readonly NamedPerson[] {
  const joined = text.replaceAll(
    /(?<![\p{Script=Han}])(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?![\p{Script=Han}])/gu,
    '$1$2',
  )
  return joined
    .split(/[、,，;；/\s]+/u)
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.+?)[（(](.+?)[）)]$/u.exec(part)
      return { name: match?.[1] ?? part, unit: match?.[2] ?? null }
    })
}

type Participant = z.input<typeof participantDraft>

/** As many namesakes as one sentence can name. */
const mostNamed = 3

/** Somebody of the register, told apart by the unit; whoever is not found is kept by name. */
function readPerson(person: NamedPerson, role: ParticipantRole, unit: string, known: KnownWords): Reading<Participant> {
  const { name } = person
  const hint = person.unit ?? (unit === '' ? null : unit)
  const all = known.people.get(name) ?? []
  const there = hint === null ? [] : all.filter(({ detail }) => detail.includes(hint))
  const [only, second] = there.length > 0 ? there : all
  if (only !== undefined && second === undefined) return { value: { teacherId: only.id, role }, tint: 'plain' }
  const outside = { name, unit: hint, role }
  if (only === undefined) return { value: outside, tint: 'confirm', problem: `名册里没有“${name}”，只记姓名，不计入` }
  const meant = there.length > 0 ? there : all
  const shown = meant.slice(0, mostNamed).map(({ detail }) => detail)
  const candidates = `${shown.join('、')}${meant.length > mostNamed ? ' 等' : ''}`
  return {
    value: outside,
    tint: 'confirm',
    problem: `名册里有 ${meant.length} 位“${name}”：${candidates}，请在姓名后写单位，如 ${name}（学校）`,
  }
}

function readPeople(text: string, role: ParticipantRole, unit: string, known: KnownWords): Reading<Participant[]> {
  const read = namesIn(text).map((person) => readPerson(person, role, unit, known))
  const problem = read.find((one) => one.problem !== undefined)?.problem
  return {
    value: read.map(({ value }) => value),
    tint: problem === undefined ? 'plain' : 'confirm',
    ...(problem === undefined ? {} : { problem }),
  }
}

/** 主持 where somebody leads a meeting and nobody teaches. */
const hosted: ReadonlySet<string> = new Set(['集体备课', '联合教研', '课题研讨', '研讨会', '读书', '集体活动'])
const listened: ReadonlySet<string> = new Set(['听课', '公开课', '示范课', '评课'])

/** Who is there as what; in a lesson of the apprentice it is the master who listens. */
export function rolesOf(type: string | null, written: string): readonly [ParticipantRole, ParticipantRole] {
  if (type === '听课' && /听徒弟/.test(written)) return ['listener', 'lead']
  const lead = type !== null && hosted.has(type) ? 'host' : 'lead'
  return [lead, type !== null && listened.has(type) ? 'listener' : 'participant']
}

const textOf = (text: string, most: number): string | null => (text === '' ? null : text.slice(0, most))

/** Reads one row: what each cell means, what is wrong with it, and what would be stored. */
export function readRow(row: readonly string[], known: KnownWords): RowReading {
  const cell = (key: GridColumn) => (row[gridColumns.findIndex((column) => column.key === key)] ?? '').trim()
  const type = readType(cell('type'), known)
  const [leadRole, otherRole] = rolesOf(type.value, cell('type'))
  const topic = cell('topic').replaceAll(/\s*\n\s*/g, ' ')
  const readings = {
    date: readDay(cell('date'), known.today),
    type,
    topic:
      topic === ''
        ? refused('请填写主题')
        : topic.length > 100
          ? refused('主题不能超过 100 字')
          : plain<string | null>(topic),
    lead: readPeople(cell('lead'), leadRole, cell('unit'), known),
    others: readPeople(cell('others'), otherRole, cell('unit'), known),
    subject: readSubject(cell('subject'), known),
    amount: readAmount(cell('amount')),
  }
  const all = Object.values(readings)
  const isRefused = all.some(({ tint }) => tint === 'refused')
  const { date, amount } = readings
  const draft =
    isRefused || date.value === null || type.value === null || readings.topic.value === null
      ? null
      : {
          heldOn: date.value,
          type: type.value,
          topic: readings.topic.value,
          lesson: listened.has(type.value) ? topic : null,
          amount: amount.value ?? 1,
          subject: readings.subject.value,
          place: textOf(cell('place'), 60),
          remark: textOf(cell('remark'), 200),
          participants: withoutTwice([...readings.lead.value, ...readings.others.value]),
        }
  return {
    tints: Object.fromEntries(Object.entries(readings).map(([key, { tint }]) => [key, tint])),
    problems: all
      .toSorted((a, b) => gravity(b.tint) - gravity(a.tint))
      .flatMap(({ problem }) => (problem === undefined ? [] : [problem])),
    draft,
  }
}

const gravity = (tint: Tint): number => ({ plain: 0, read: 1, confirm: 2, refused: 3 })[tint]

/** A person written twice in one role is there once. */
function withoutTwice(people: readonly Participant[]): Participant[] {
  const seen = new Set<string>()
  return people.filter(({ teacherId, name, role }) => {
    const key = `${teacherId ?? name ?? ''} ${role}`
    return !seen.has(key) && seen.add(key)
  })
}
