import type { CallContext } from '#shared/contract/define.ts'
import { type EntryPerson, entryOf, peopleOfEntry } from '#shared/imports/activity-entry.ts'
import { describe } from '#shared/imports/claim-person.ts'
import { type CodeBook, createCodeBook } from '#shared/imports/code-book.ts'
import { detectSheet } from '#shared/imports/detect-sheet.ts'
import { cellText, columnLetter, type GridRow, type SheetGrid } from '#shared/imports/grid.ts'
import { issueSentence } from '#shared/imports/import-issue-labels.ts'
import type { Issue, Severity } from '#shared/imports/import-issue.ts'
import type { ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import type { PastedIssue, PastedPerson, PastedRow, PastedSheet } from '#shared/imports/pasted.ts'
import { issuesByRow } from '#shared/imports/record-state.ts'
import type { ShownCell, Tint } from '#shared/imports/staging.ts'
import type { BatchStore } from './batch-store.ts'
import type { KnownRepository } from './known-repository.ts'
import { gridOfText } from './read-csv.ts'

/** How columns stand when nothing says so. */
const usualHeader = ['日期', '活动类型', '主题', '师傅', '徒弟', '单位', '学科', '节数', '地点', '备注']

interface Pasted {
  readonly grid: SheetGrid
  readonly hasHeader: boolean
}

function withHeader(grid: SheetGrid): Pasted {
  if (detectSheet(grid, '', {})?.kind === 'activity') return { grid, hasHeader: true }
  const rows = grid.rows.map(({ row, cells }) => ({ row: row + 1, cells }))
  return { grid: { ...grid, rows: [{ row: 1, cells: usualHeader }, ...rows] }, hasHeader: false }
}

/** In a grid before the officer's eyes one person is enough, and a school may stand by name: both are asked, not refused. */
function severityOf({ code, field, severity }: Issue, people: readonly EntryPerson[]): Severity {
  const isSide = code === 'missing_required' && (field === 'mentor_name' || field === 'mentees')
  if (isSide && people.length > 0) return 'info'
  return code === 'school_unknown' ? 'warning' : severity
}

const tints: Readonly<Record<Severity, Tint>> = { error: 'refused', warning: 'confirm', info: 'read' }
const gravest = ['error', 'warning', 'info'] as const

function tintOf(issues: readonly PastedIssue[], column: number, isRead: boolean): Tint {
  const own = issues.filter((issue) => issue.column === column).map(({ severity }) => severity)
  const worst = gravest.find((severity) => own.includes(severity))
  if (worst !== undefined) return tints[worst]
  return isRead ? 'read' : 'plain'
}

const sideFields = { mentor: 'mentor_name', mentee: 'mentees', teacher: 'taught_by' } as const

interface RowTools {
  readonly outcome: SheetOutcome
  readonly codes: CodeBook
  readonly known: KnownRepository
  readonly offset: number
}

/**
 * Who is meant when the row does not say enough to know: of the namesakes the one that has these mentees, with whom he
 * is then known too.
 */
function byPair(people: readonly EntryPerson[], known: KnownRepository): readonly EntryPerson[] {
  const mentor = people.find(({ side }) => side === 'mentor')
  if (mentor === undefined || mentor.teacherId !== null) return people
  const names = people.filter(({ side }) => side === 'mentee').map(({ name }) => name)
  const masters = known
    .people()
    .byName(mentor.name)
    .map(({ id }) => ({ id, pairs: known.pairs().ofMentor(id) }))
    .filter(({ pairs }) => pairs.some(({ menteeName }) => names.includes(menteeName)))
  const [only, more] = masters
  if (only === undefined || more !== undefined) return people
  const menteeOf = (name: string) => only.pairs.find(({ menteeName }) => menteeName === name)?.menteeId ?? null
  return people.map((one) => {
    if (one === mentor) return { ...one, teacherId: only.id }
    return one.side === 'mentee' && one.teacherId === null ? { ...one, teacherId: menteeOf(one.name) } : one
  })
}

function showPerson(one: EntryPerson, at: number, issues: readonly Issue[], tools: RowTools): PastedPerson {
  const { outcome, known } = tools
  const told = issues.find(
    ({ role, n, people }) => role === `${one.side}_person` && (n ?? 1) === one.n && people.length > 0,
  )
  const namesakes = () => known.people().byName(one.name)
  const candidates =
    told === undefined
      ? namesakes().map((person) => ({ teacherId: person.id, label: describe(person) }))
      : told.people.map((teacherId, index) => ({ teacherId, label: told.candidates[index] ?? one.name }))
  return {
    at,
    column: outcome.columns.find(({ field }) => field?.field === sideFields[one.side])?.col ?? null,
    name: one.name,
    role: one.role,
    teacherId: one.teacherId,
    candidates: one.teacherId === null ? candidates : [],
  }
}

const askFor = ({ column, name, candidates }: PastedPerson): PastedIssue => ({
  column,
  severity: 'warning',
  sentence:
    candidates.length === 1
      ? `教师库里有一名“${name}”，请确认是否本人；不选则只按姓名登记`
      : `教师库里有 ${candidates.length} 名“${name}”，请选择；不选则只按姓名登记`,
})

const aboutPeople: ReadonlySet<string> = new Set(['person_unknown', 'person_ambiguous', 'name_typo_suspected'])

function showRow(record: ImportRecord, raw: GridRow, issues: readonly Issue[], tools: RowTools): PastedRow {
  const { outcome, codes, known, offset } = tools
  const registered = (id: string | undefined): string | null => (id === undefined || id.startsWith('new-') ? null : id)
  const people = byPair(peopleOfEntry(record, codes, registered), known)
  const shown = people.map((one, index) => showPerson(one, index, issues, tools))
  const isKnown = (issue: Issue): boolean =>
    aboutPeople.has(issue.code) &&
    shown.some(
      ({ name, teacherId, candidates }) => name === issue.found && (teacherId !== null || candidates.length > 0),
    )
  const own = issues
    .filter((issue) => !isKnown(issue))
    .map((issue) => ({
      column: outcome.columns.find(({ col }) => columnLetter(col) === issue.col)?.col ?? null,
      severity: severityOf(issue, people),
      sentence: issueSentence(issue),
    }))
  const asked = shown.filter(({ teacherId, candidates }) => teacherId === null && candidates.length > 0).map(askFor)
  const all: readonly PastedIssue[] = [...own, ...asked]
  const cells = outcome.columns.map(({ col, field }): ShownCell => {
    const text = cellText(raw.cells[col] ?? null)
    return { text, tint: tintOf(all, col, field !== null && text !== '') }
  })
  const isRefused = all.some(({ severity }) => severity === 'error')
  const draft = isRefused ? null : entryOf(record, codes, people)
  return { line: record.row - offset, cells, draft, people: shown, issues: all }
}

/** What was pasted, read by the pipeline that reads files; nothing is stored. */
export async function readPasted(store: BatchStore, text: string, context: CallContext): Promise<PastedSheet> {
  const { grid, hasHeader } = withHeader(gridOfText(text, text.includes('\t') ? '\t' : undefined))
  const file = { file: '', isOpenable: true, findings: [], sheets: [grid] }
  const { files } = await store.readLoose([file], context)
  const outcome = files[0]?.sheets[0]
  if (outcome === undefined || !outcome.isImported) return { columns: [], hasHeader, rows: [] }
  const rows = new Map(grid.rows.map((row) => [row.row, row] as const))
  const byRow = issuesByRow(outcome.issues)
  const tools = { outcome, codes: createCodeBook(store.known.codes()), known: store.known, offset: hasHeader ? 0 : 1 }
  return {
    columns: outcome.columns.map(({ header, field }) => ({ field: field?.field ?? null, label: header })),
    hasHeader,
    rows: outcome.records.flatMap((record) => {
      const raw = rows.get(record.row)
      return raw === undefined ? [] : [showRow(record, raw, byRow.get(record.row) ?? [], tools)]
    }),
  }
}
