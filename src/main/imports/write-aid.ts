import type { ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import { addDays, earliestDay, latestDay } from '#shared/kernel/dates.ts'
import { schoolDraft } from '#shared/registry/school.ts'
import type { LoadedSheet } from './batch-store.ts'
import type { AidIntake, RegistryIntake, ReportedPair, TeacherFacts } from './import-needs.ts'
import type { KnownRepository } from './known-repository.ts'
import { date, list, sexes, text } from './record-facts.ts'

/** What the writer of 教育援疆 needs of the batch that is being stored. */
export interface AidWriterTools {
  readonly intake: AidIntake
  readonly registry: Pick<RegistryIntake, 'addSchool'>
  readonly known: Pick<KnownRepository, 'people' | 'schools' | 'districts'>
  /** The registry's id of what a record names; null when it is not stored. */
  readonly idOf: (id: string | undefined) => string | null
  readonly addPerson: (id: string, facts: TeacherFacts, sheet: LoadedSheet, row: number) => string
  readonly addSchool: () => void
  readonly rowNo: (sheetNo: number, row: number) => number | null
  readonly fileName: (sheet: LoadedSheet) => string
}

interface Place {
  readonly sheet: LoadedSheet
  readonly outcome: SheetOutcome
}

/** Where those who are sent work, unless the register knows the school elsewhere. */
const hostCounty = '伊吾县'
const pairingKind = '援疆(濮伊)'

const directions: Readonly<Record<string, 'out' | 'in' | 'online'>> = { '濮→伊': 'out', '伊→濮': 'in', 线上: 'online' }

const count = ({ values }: ImportRecord, field: string): number | null => {
  const value = values[field]
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 5000 ? value : null
}

/** Stores ledgers of visits and rosters of those who were sent; answers false for a row that has to wait. */
export function createAidWriter(tools: AidWriterTools) {
  const { intake, known, idOf, addPerson, rowNo } = tools
  const hosts = new Map<string, string>()

  function writeVisit(record: ImportRecord, { sheet }: Place): boolean {
    const { values } = record
    const direction = directions[text(values, 'direction') ?? '']
    const start = date(values, 'start')
    if (direction === undefined || start === null) return false
    const startsOn = earliestDay(start)
    const end = date(values, 'end')
    const days = count(record, 'days')
    const told = end === null ? addDays(startsOn, Math.max(1, days ?? 1) - 1) : latestDay(end)
    intake.addVisit({
      direction,
      kind: text(values, 'category', 20),
      topic: text(values, 'topic', 100),
      startsOn,
      endsOn: told < startsOn ? startsOn : told,
      place: text(values, 'place', 60),
      leader: text(values, 'leader', 40),
      teachers: count(record, 'teachers'),
      students: count(record, 'students'),
      content: text(values, 'content', 4000),
      result: text(values, 'result', 4000),
      remark: text(values, 'remark', 200),
      sourceRow: rowNo(sheet.no, record.row),
    })
    return true
  }

  /** The host school: of the register, or made with the row that names it first. */
  function hostOf(record: ImportRecord): string | null {
    const found = idOf(record.schools['host'])
    const name = text(record.values, 'host', 60)
    if (found !== null || name === null) return found
    const made = hosts.get(name) ?? known.schools().find((school) => school.isOutside && school.name === name)?.id
    if (made !== undefined) return made
    const districtId = known.districts().find((district) => district.name === hostCounty)?.id
    if (districtId === undefined) return null
    const { id } = tools.registry.addSchool(schoolDraft.parse({ name, districtId, isOutside: true }), null)
    hosts.set(name, id)
    tools.addSchool()
    return id
  }

  function personOf(record: ImportRecord, { sheet }: Place): string | null {
    const id = record.people['person']
    const found = idOf(id)
    if (found !== null || id === undefined) return found
    const schoolId = idOf(record.schools['school'])
    return schoolId === null ? null : addPerson(id, sentTeacher(record, schoolId), sheet, record.row)
  }

  /** A teacher of the host school: of that name there, the only one of that name in the county, or new. */
  function menteeOf(name: string, record: ImportRecord, { hostId, n, sheet }: MenteePlace): string {
    const namesakes = known.people().byName(name)
    const there = namesakes.filter(({ schoolId }) => schoolId === hostId)
    const [own] = there.length === 1 ? there : namesakes.filter(({ district }) => district === hostCounty)
    const isOnly = there.length === 1 || namesakes.filter(({ district }) => district === hostCounty).length === 1
    if (own !== undefined && isOnly) return own.id
    const subject = text(record.values, 'subject', 20)
    const facts = { name, schoolId: hostId, ...(subject === null ? {} : { subject }), honours: [] }
    return addPerson(`new-mentee-${sheet.no}-${record.row}-${n}`, facts, sheet, record.row)
  }

  function writePosting(record: ImportRecord, place: Place, pairs: ReportedPair[]): boolean {
    const { values } = record
    const teacherId = personOf(record, place)
    if (teacherId === null) return false
    const hostId = hostOf(record)
    const sourceRow = rowNo(place.sheet.no, record.row)
    const [stage, subject] = [text(values, 'stage', 20), text(values, 'subject', 20)]
    const term = intake.addPosting({
      batch: text(values, 'batch', 40),
      type: text(values, 'type', 20),
      teacherId,
      hostId,
      host: text(values, 'host', 60),
      post: text(values, 'post', 20),
      stage,
      subject,
      start: date(values, 'start'),
      end: date(values, 'end'),
      grade: text(values, 'grade', 10),
      remark: text(values, 'remark', 200),
      sourceRow,
    })
    for (const [n, name] of (hostId === null ? [] : list(values, 'mentees')).entries()) {
      pairs.push({
        mentorId: teacherId,
        menteeId: menteeOf(name, record, { hostId: hostId ?? '', n, sheet: place.sheet }),
        kind: pairingKind,
        level: null,
        stage,
        subject,
        ...term,
        goal: null,
        remark: null,
        agreementNo: null,
        district: null,
        sourceRow,
        sourceLabel: `${tools.fileName(place.sheet)} ${place.sheet.name} 第${record.row}行`,
      })
    }
    return true
  }

  return { writeVisit, writePosting, finish: () => intake.finish() }
}

interface MenteePlace {
  readonly hostId: string
  readonly n: number
  readonly sheet: LoadedSheet
}

/** One of whom only the roster speaks. */
const sentTeacher = ({ values }: ImportRecord, schoolId: string): TeacherFacts => ({
  name: text(values, 'name', 40) ?? '',
  schoolId,
  sex: sexes[text(values, 'sex') ?? ''] ?? null,
  nationalId: text(values, 'id_number'),
  birth: date(values, 'birth'),
  ...(text(values, 'stage') === null ? {} : { stage: text(values, 'stage', 20) ?? '' }),
  ...(text(values, 'subject') === null ? {} : { subject: text(values, 'subject', 20) ?? '' }),
  title: text(values, 'title', 20),
  phone: text(values, 'phone'),
  honours: [],
})
