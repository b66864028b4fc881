import type { DecisionBook } from './import-decision.ts'
import type { Issue, IssueCode } from './import-issue.ts'
import type { ImportRecord, SheetOutcome } from './import-outcome.ts'
import { committableKinds } from './sheet-kinds.ts'

/** `refused`: an error holds it back. `open`: a warning that nobody has answered. `ready`: can be stored as it is. */
export type RecordState = 'ready' | 'open' | 'refused' | 'staged-only'

/** Nothing can be stored while these stand, so accepting them as they are is no answer. */
const unacceptable: ReadonlySet<IssueCode> = new Set(['school_unknown', 'person_ambiguous', 'self_pairing'])

/** Who signed and cannot be told waits with his session, and holds back nothing here. */
const waitsElsewhere: ReadonlySet<IssueCode> = new Set([
  'person_unknown',
  'person_ambiguous',
  'person_duplicate',
  'person_conflict',
  'name_typo_suspected',
  'school_unknown',
  'school_ambiguous',
  'school_fuzzy_matched',
  'school_district_mismatch',
  'subject_unknown',
  'phone_invalid',
])

/** What a record cannot do without, per kind: fields, people, schools. */
const needs: Readonly<
  Record<
    string,
    { readonly values: readonly string[]; readonly people: readonly string[]; readonly schools: readonly string[] }
  >
> = {
  school_directory: { values: ['name', 'district'], people: [], schools: [] },
  teacher_roster: { values: ['name'], people: ['person'], schools: ['school'] },
  pairing: { values: [], people: ['mentor_person', 'mentee_person'], schools: [] },
  studio: { values: ['name'], people: ['head_person'], schools: [] },
  studio_member: { values: ['studio'], people: ['person'], schools: [] },
  lecture_attendance: { values: ['name'], people: [], schools: [] },
  aid_visit: { values: ['start', 'direction'], people: [], schools: [] },
  aid_posting: { values: ['name'], people: ['person'], schools: [] },
  twin_group: { values: [], people: [], schools: ['lead'] },
  activity: { values: ['date'], people: [], schools: [] },
}

export const isSettled = (issue: Issue, file: number, sheet: number, decisions: DecisionBook): boolean =>
  issue.row !== null &&
  !unacceptable.has(issue.code) &&
  decisions.isAccepted({ file, sheet, row: issue.row }, issue.code)

/** Whether a finding is about this record: of its row, and where the row yields several, of its own mentee. */
export const concerns = (issue: Issue, record: ImportRecord): boolean =>
  issue.row === record.row && (record.n === null || issue.role !== 'mentee_person' || issue.n === record.n)

export interface StateTools {
  readonly file: number
  readonly sheet: number
  readonly decisions: DecisionBook
}

/** Findings by row, so that thousands of records are judged in one pass. */
export function issuesByRow(issues: readonly Issue[]): ReadonlyMap<number, readonly Issue[]> {
  const byRow = new Map<number, Issue[]>()
  for (const issue of issues) {
    if (issue.row === null) continue
    const list = byRow.get(issue.row)
    if (list === undefined) byRow.set(issue.row, [issue])
    else list.push(issue)
  }
  return byRow
}

export function stateOfRecord(
  record: ImportRecord,
  outcome: SheetOutcome,
  issues: readonly Issue[],
  tools: StateTools,
): RecordState {
  const own = issues.filter(
    (issue) =>
      concerns(issue, record) &&
      !(outcome.kind === 'lecture_attendance' && waitsElsewhere.has(issue.code)) &&
      !isSettled(issue, tools.file, tools.sheet, tools.decisions),
  )
  if (own.some(({ severity }) => severity === 'error') || lacksNeeds(record, outcome)) return 'refused'
  if (outcome.kind === null || !committableKinds.has(outcome.kind)) return 'staged-only'
  return own.some(({ severity }) => severity === 'warning') ? 'open' : 'ready'
}

function lacksNeeds(record: ImportRecord, outcome: SheetOutcome): boolean {
  const need = needs[outcome.kind ?? '']
  if (need === undefined) return false
  return (
    need.values.some((field) => record.values[field] === null || record.values[field] === undefined) ||
    need.people.some((role) => record.people[role] === undefined) ||
    need.schools.some((field) => record.schools[field] === undefined)
  )
}
