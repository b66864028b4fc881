import { columnLetter } from './grid.ts'
import { type Issue, issueSeverities, type Note } from './import-issue.ts'

export interface IssuePlace {
  readonly row: number | null
  readonly col?: number | null
  readonly field?: string | null
  readonly n?: number | null
  readonly role?: string | null
}

/** The findings of one sheet, in the order in which they were met. */
export interface IssueList {
  readonly all: readonly Issue[]
  add(place: IssuePlace, note: Note): void
}

export function createIssueList(): IssueList {
  const all: Issue[] = []
  const add = ({ row, col, field, n, role }: IssuePlace, note: Note): void => {
    all.push({
      row,
      col: col === null || col === undefined ? null : columnLetter(col),
      code: note.code,
      severity: note.severity ?? issueSeverities[note.code],
      found: note.found ?? null,
      suggestion: note.suggestion ?? null,
      candidates: note.candidates ?? [],
      people: note.people ?? [],
      role: role ?? null,
      field: field ?? null,
      n: n ?? null,
    })
  }
  return { all, add }
}
