import { columnLetter } from '#shared/imports/grid.ts'
import { issueSentence, issueTitles } from '#shared/imports/import-issue-labels.ts'
import type { Issue, Severity } from '#shared/imports/import-issue.ts'
import { isSettled } from '#shared/imports/record-state.ts'
import type { CellChoice, IssueGroup, ShownIssue } from '#shared/imports/staging.ts'
import type { LoadedSheet, ReadBatch } from './batch-store.ts'

/** An issue with the sheet it stands in and its number there, from which its id is made. */
export interface PlacedIssue {
  readonly id: string
  readonly issue: Issue
  readonly sheet: LoadedSheet
}

/** Every finding of the batch; the ids hold as long as the answers do. */
export function* placedIssues({ sheets, outcome }: ReadBatch): Generator<PlacedIssue> {
  for (const sheet of sheets) {
    const issues = outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]?.issues ?? []
    const seen = new Map<string, number>()
    for (const issue of issues) {
      const key = [issue.code, issue.row ?? '', issue.col ?? '', issue.n ?? ''].join('.')
      const nth = seen.get(key) ?? 0
      seen.set(key, nth + 1)
      yield { id: `${sheet.id}:${key}.${nth}`, issue, sheet }
    }
  }
}

const mostChoices = 3

/** What may be answered besides typing: candidates first, then taking it as it stands. */
function choicesOf(issue: Issue): CellChoice[] {
  if (issue.severity === 'info') return []
  const candidates =
    issue.candidates.length > 0
      ? issue.candidates
      : issue.code === 'school_unknown' && issue.suggestion !== null
        ? [issue.suggestion]
        : []
  const offered = candidates.slice(0, mostChoices - 1).map((label, index): CellChoice => {
    const person = issue.people[index]
    const isPerson = person !== undefined
    return {
      value: isPerson ? `person:${person}` : `value:${label}`,
      label,
      detail: isPerson ? '是这个人' : '读作这个',
    }
  })
  const accept = acceptLabels[issue.code]
  return accept === null ? offered : [...offered, { value: 'accept', label: accept ?? '照此入库', detail: '' }]
}

/** What accepting means, where it is more than taking the row as it was read; null: no answer. */
const acceptLabels: Partial<Record<Issue['code'], string | null>> = {
  school_unknown: null,
  school_ambiguous: null,
  person_ambiguous: null,
  self_pairing: null,
  missing_required: '先空着，以后补',
  id_precision_lost: '身份证号留空入库',
  id_checksum: '身份证号留空入库',
  id_length: '身份证号留空入库',
  date_ambiguous: '日期留空入库',
  date_invalid: '日期留空入库',
  phone_invalid: '电话留空入库',
  title_unknown: '职称留空入库',
  person_unknown: '按新教师登记',
  name_typo_suspected: '不是同一人',
  person_conflict: '保留原有信息',
}

export function showIssue({ id, issue, sheet }: PlacedIssue, read: ReadBatch): ShownIssue {
  const file = read.files[sheet.fileIndex]
  return {
    ...issue,
    id,
    fileId: file?.id ?? '',
    sheetId: sheet.id,
    fileName: file?.name ?? '',
    sheetName: sheet.name,
    sentence: issueSentence(issue),
    isSettled: isSettled(issue, sheet.fileIndex, sheet.sheetIndex, read.decisions),
    choices: choicesOf(issue),
  }
}

export interface IssueFilter {
  readonly fileId?: string | undefined
  readonly sheetId?: string | undefined
  readonly code?: string | undefined
  readonly severity?: Severity | undefined
  readonly openOnly?: boolean
}

export function findIssues(read: ReadBatch, filter: IssueFilter): PlacedIssue[] {
  return [...placedIssues(read)].filter(({ issue, sheet }) => {
    if (filter.sheetId !== undefined && sheet.id !== filter.sheetId) return false
    if (filter.fileId !== undefined && read.files[sheet.fileIndex]?.id !== filter.fileId) return false
    if (filter.code !== undefined && issue.code !== filter.code) return false
    if (filter.severity !== undefined && issue.severity !== filter.severity) return false
    return filter.openOnly !== true || !isSettled(issue, sheet.fileIndex, sheet.sheetIndex, read.decisions)
  })
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** By kind, the gravest and then the most frequent first. */
export function groupIssues(read: ReadBatch, filter: IssueFilter): IssueGroup[] {
  const groups = new Map<string, { code: Issue['code']; severity: Severity; count: number; settled: number }>()
  for (const { issue, sheet } of findIssues(read, filter)) {
    const key = `${issue.severity} ${issue.code}`
    const group = groups.get(key) ?? { code: issue.code, severity: issue.severity, count: 0, settled: 0 }
    group.count += 1
    if (isSettled(issue, sheet.fileIndex, sheet.sheetIndex, read.decisions)) group.settled += 1
    groups.set(key, group)
  }
  return [...groups.values()]
    .toSorted((one, other) => ranks[one.severity] - ranks[other.severity] || other.count - one.count)
    .map((group) => ({ ...group, label: issueTitles[group.code] }))
}

export const letterOf = columnLetter
