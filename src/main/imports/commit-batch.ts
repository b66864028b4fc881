import { activityDraft } from '#shared/activities/activity.ts'
import { entryOf, peopleOfEntry } from '#shared/imports/activity-entry.ts'
import { createCodeBook } from '#shared/imports/code-book.ts'
import type { ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import { issuesByRow, type RecordState, stateOfRecord } from '#shared/imports/record-state.ts'
import type { CommitReport } from '#shared/imports/staging.ts'
import type { BatchStore, LoadedSheet, ReadBatch } from './batch-store.ts'
import type {
  AidIntake,
  AttendanceIntake,
  ImportNeeds,
  RegistryIntake,
  ReportedActivity,
  ReportedPair,
  StudioIntake,
  TwinIntake,
} from './import-needs.ts'
import { fieldNames, isRepeated, originalText } from './record-cells.ts'
import { menteeOf, pairOf, schoolOf, teacherOf } from './record-facts.ts'
import { holdForSchools, holdForStudios } from './waiting-schools.ts'
import { createAidWriter } from './write-aid.ts'
import { createAttendanceWriter } from './write-attendance.ts'
import { createStudioWriter } from './write-studios.ts'
import { createTwinWriter } from './write-twins.ts'

export interface StoredRecords {
  readonly report: Omit<CommitReport, 'actionId'>
  /** Records that are now in the registry. */
  readonly stored: ReadonlySet<ImportRecord>
  /** What ids of this batch became: new-… → the registry's. */
  readonly ids: ReadonlyMap<string, string>
}

/** In the order in which they are stored: a pair wants its people, a member his studio. */
const storedKinds = [
  'school_directory',
  'teacher_roster',
  'pairing',
  'studio',
  'studio_member',
  'lecture_attendance',
  'aid_visit',
  'aid_posting',
  'twin_group',
  'activity',
] as const
type StoredKind = (typeof storedKinds)[number]

/** What other areas store, once everybody it names is in the registry. */
interface Reported {
  readonly pairs: ReportedPair[]
  readonly activities: ReportedActivity[]
}

interface Tally {
  schools: number
  teachers: number
  updatedTeachers: number
}

/** One sheet with its records that may be stored. */
export interface SheetRecords {
  readonly sheet: LoadedSheet
  readonly outcome: SheetOutcome
  readonly states: ReadonlyMap<ImportRecord, RecordState>
}

/** Every sheet with the state of each of its records. */
export function judge({ sheets, outcome, decisions }: ReadBatch): readonly SheetRecords[] {
  const judged = sheets.flatMap((sheet): SheetRecords[] => {
    const found = outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
    if (found === undefined) return []
    const byRow = issuesByRow(found.issues)
    const tools = { file: sheet.fileIndex, sheet: sheet.sheetIndex, decisions }
    const states = new Map(
      found.records.map(
        (record) => [record, stateOfRecord(record, found, byRow.get(record.row) ?? [], tools)] as const,
      ),
    )
    return [{ sheet, outcome: found, states }]
  })
  return holdForStudios(holdForSchools(judged))
}

export interface CommitTools {
  readonly store: BatchStore
  readonly needs: ImportNeeds
  readonly acceptWarnings: boolean
}

/** Writes all that can be stored; must run within an action. */
export function storeRecords(read: ReadBatch, { store, needs, acceptWarnings }: CommitTools): StoredRecords {
  const studios = needs.studios()
  const twins = needs.twins()
  const writer = createWriter(read, store, {
    registry: needs.registry(),
    studios,
    attendance: needs.attendance(),
    aid: needs.aid(),
    twins,
  })
  const reported: Reported = { pairs: [], activities: [] }
  const stored = new Set<ImportRecord>()
  const judged = judge(read)
  let [left, stagedOnly] = [0, 0]
  for (const kind of storedKinds) {
    for (const { sheet, outcome, states } of judged.filter((one) => one.outcome.kind === kind)) {
      for (const record of outcome.records) {
        const state = states.get(record)
        const isFree = state === 'ready' || (state === 'open' && acceptWarnings)
        const isStored = isFree && writer.write(kind, record, { sheet, outcome }, reported)
        if (isStored) stored.add(record)
        else left += 1
      }
    }
  }
  for (const { outcome, states } of judged)
    stagedOnly += outcome.records.filter((record) => states.get(record) === 'staged-only').length
  writer.keepSchoolNames()
  writer.finish()
  const pairings = needs.addReportedPairs(reported.pairs)
  const others = { ...studios.finish(), ...writer.finishAttendance(), ...writer.finishAid(), ...twins.finish() }
  const activities = needs.addReportedActivities(reported.activities)
  return { report: { ...writer.tally, pairings, ...others, activities, left, stagedOnly }, stored, ids: writer.ids }
}

interface Place {
  readonly sheet: LoadedSheet
  readonly outcome: SheetOutcome
}

interface Intakes {
  readonly registry: RegistryIntake
  readonly studios: StudioIntake
  readonly attendance: AttendanceIntake
  readonly aid: AidIntake
  readonly twins: TwinIntake
}

function createWriter(read: ReadBatch, store: BatchStore, { registry, studios, attendance, aid, twins }: Intakes) {
  const ids = new Map<string, string>()
  const written = new Set<string>()
  const tally: Tally = { schools: 0, teachers: 0, updatedTeachers: 0 }
  const districts = new Map(store.known.districts().map(({ name, id }) => [name, id] as const))
  const codes = createCodeBook(store.known.codes())
  const idOf = (id: string | undefined): string | null => {
    if (id === undefined) return null
    return ids.get(id) ?? (id.startsWith('new-') ? null : id)
  }
  const overwriteOf = (sheet: LoadedSheet, row: number): ReadonlySet<string> =>
    new Set(
      sheet.answers
        .filter((one) => one.kind === 'value' && one.row === row)
        .map((one) => fieldNames[one.matter] ?? one.matter),
    )

  function writeSchool(record: ImportRecord, { sheet }: Place): boolean {
    const districtId = districts.get(String(record.values['district']))
    if (districtId === undefined) return false
    const id = record.schools['school']
    const draft = schoolOf(record, districtId)
    const known = idOf(id)
    if (known !== null) registry.fillSchool(known, draft)
    else {
      const made = registry.addSchool(draft, store.staging.rowNo(sheet.no, record.row))
      if (id !== undefined) ids.set(id, made.id)
      tally.schools += 1
    }
    return true
  }

  function writeTeacher(record: ImportRecord, { sheet }: Place): boolean {
    const [id, schoolId] = [record.people['person'], idOf(record.schools['school'])]
    if (id === undefined || schoolId === null) return false
    const facts = teacherOf(record, schoolId, (name) => codes.entry('honour', name))
    const known = idOf(id)
    if (known === null) addPerson(id, facts, sheet, record.row)
    else if (registry.fillTeacher(known, facts, overwriteOf(sheet, record.row)).isChanged && !written.has(known))
      tally.updatedTeachers += 1
    return true
  }

  function addPerson(
    id: string,
    facts: Parameters<RegistryIntake['addTeacher']>[0],
    sheet: LoadedSheet,
    row: number,
  ): string {
    const made = registry.addTeacher(facts, store.staging.rowNo(sheet.no, row))
    ids.set(id, made.id)
    written.add(made.id)
    tally.teachers += 1
    return made.id
  }

  /** A new person is stored with the record that names him first; a roster row that waits fills him in later. */
  function personOf(record: ImportRecord, role: 'mentor' | 'mentee', { sheet }: Place): string | null {
    const id = record.people[`${role}_person`]
    const known = idOf(id)
    if (known !== null || id === undefined) return known
    const schoolId = idOf(record.schools[`${role}_school`] ?? record.schools['school'])
    return schoolId !== null ? addPerson(id, menteeOf(record, role, schoolId), sheet, record.row) : null
  }

  function writePair(record: ImportRecord, place: Place, { pairs }: Reported): boolean {
    const { sheet, outcome } = place
    if (isRepeated(record, outcome)) return true
    const [mentorId, menteeId] = [personOf(record, 'mentor', place), personOf(record, 'mentee', place)]
    if (mentorId === null || menteeId === null) return false
    const file = read.files[sheet.fileIndex]?.name ?? ''
    const district =
      read.decisions.district(sheet.fileIndex, sheet.sheetIndex)?.district ?? outcome.unit?.district ?? null
    const sourceLabel = `${file} ${sheet.name} 第${record.row}行`
    pairs.push(
      pairOf(
        record,
        { mentorId, menteeId },
        { district, sourceRow: store.staging.rowNo(sheet.no, record.row), sourceLabel },
      ),
    )
    return true
  }

  const studioWriter = createStudioWriter({
    intake: studios,
    idOf,
    addPerson,
    rowNo: store.staging.rowNo,
    honourOf: (name) => codes.entry('honour', name),
  })

  const attendanceWriter = createAttendanceWriter({ read, intake: attendance, idOf, rowNo: store.staging.rowNo })

  const aidWriter = createAidWriter({
    intake: aid,
    registry,
    known: store.known,
    idOf,
    addPerson,
    addSchool: () => (tally.schools += 1),
    rowNo: store.staging.rowNo,
    fileName: (sheet) => read.files[sheet.fileIndex]?.name ?? '',
  })

  const twinWriter = createTwinWriter({
    intake: twins,
    registry,
    idOf,
    rowNo: store.staging.rowNo,
    districts: store.known.districts(),
  })

  /** Nobody becomes a teacher by a log: who is not in the registry stands by name. */
  function writeActivity(record: ImportRecord, { sheet }: Place, { activities }: Reported): boolean {
    const entry = entryOf(record, codes, peopleOfEntry(record, codes, idOf))
    if (entry === null) return false
    activities.push({ draft: activityDraft.parse(entry), sourceRow: store.staging.rowNo(sheet.no, record.row) })
    return true
  }

  const writers: Readonly<Record<StoredKind, (record: ImportRecord, place: Place, reported: Reported) => boolean>> = {
    school_directory: writeSchool,
    teacher_roster: writeTeacher,
    pairing: writePair,
    studio: (record, { sheet }) => studioWriter.writeStudio(record, sheet),
    studio_member: (record, { sheet }) => studioWriter.writeMember(record, sheet),
    lecture_attendance: (record, place) => attendanceWriter.write(record, place),
    aid_visit: (record, place) => aidWriter.writeVisit(record, place),
    aid_posting: (record, place, { pairs }) => aidWriter.writePosting(record, place, pairs),
    twin_group: (record, { sheet }) => twinWriter.write(record, sheet),
    activity: writeActivity,
  }

  return {
    ids,
    tally,
    write: (kind: StoredKind, record: ImportRecord, place: Place, reported: Reported): boolean =>
      writers[kind](record, place, reported),
    /** Spellings that the officer asked to remember. */
    keepSchoolNames(): void {
      for (const sheet of read.sheets) {
        const outcome = read.outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
        for (const answer of sheet.answers.filter((one) => one.kind === 'value' && one.isKept === 1)) {
          const record = outcome?.records.find((one) => one.row === answer.row)
          const schoolId = idOf(record?.schools[answer.matter])
          const original = originalText(read, sheet, answer.row, answer.matter)
          if (schoolId !== null && original !== '') registry.confirmSchoolName(schoolId, original)
        }
      }
    },
    finish: () => registry.finish(),
    /** After everybody of the batch is in the registry and can be found. */
    finishAttendance: () => attendanceWriter.finish(),
    finishAid: () => aidWriter.finish(),
  }
}
