import type { Issue, Severity } from './import-issue.ts'
import type { SheetKind } from './column-spec.ts'

/** What the import page shows of a batch of files; nothing here is interpreted a second time by the page. */

export type BatchState = 'staged' | 'committed' | 'discarded'

/** Green: read by rule. Amber: to confirm. Red: cannot be stored. Plain: taken as it stands. */
export type Tint = 'plain' | 'read' | 'confirm' | 'refused'

export interface RowFigures {
  /** Records that can be stored as they are. */
  readonly ready: number
  /** Records to be looked at first: with a warning nobody has answered, or with an error. */
  readonly open: number
  /** Rows and records that are left out: totals, blank ones, those the officer excluded, kinds not built yet. */
  readonly skipped: number
}

export interface StagedSheet {
  readonly id: string
  readonly name: string
  readonly isHidden: boolean
  readonly kind: SheetKind | null
  readonly kindLabel: string
  /** Recognised, but its programme is not built yet: kept, not stored. */
  readonly isOnlyStaged: boolean
  readonly headerRows: readonly number[]
  readonly rowCount: number
  readonly columnCount: number
  readonly figures: RowFigures
}

export interface StagedFile {
  readonly id: string
  readonly name: string
  /** The county that reports, as far as it is known. */
  readonly sender: string | null
  readonly isOpenable: boolean
  /** Why it cannot be read, with what the sender should do. */
  readonly problems: readonly string[]
  readonly sheets: readonly StagedSheet[]
  readonly figures: RowFigures
}

export interface BatchRow {
  readonly id: string
  readonly label: string
  readonly state: BatchState
  readonly at: string
  readonly operator: string
  readonly files: number
  readonly figures: RowFigures
  /** The action to undo when it is committed. */
  readonly actionId: string | null
}

export interface Batch extends BatchRow {
  readonly fileList: readonly StagedFile[]
  /** What a commit would add or change, by what it is: 教师 437 新增 12 更新. */
  readonly effect: readonly {
    readonly what: string
    readonly added: number
    readonly updated: number
    readonly unchanged: number
  }[]
}

/** One cell of the drawn sheet. */
export interface ShownCell {
  readonly text: string
  readonly tint: Tint
}

export interface ShownRow {
  readonly row: number
  /** Why the row is no record: 标题, 表头, 合计行, 空行, 已排除; null for a record. */
  readonly note: string | null
  readonly isHeader: boolean
  readonly cells: readonly ShownCell[]
}

export interface ShownColumn {
  readonly letter: string
  /** The field it is read as; null: 不读. */
  readonly field: string | null
  readonly fieldLabel: string | null
  /** Characters, to draw it about as wide as in the file. */
  readonly width: number
}

/** The sheet drawn as the officer knows it; merges are of the whole sheet, 1-based rows, 0-based columns. */
export interface ShownSheet {
  readonly columns: readonly ShownColumn[]
  readonly fieldChoices: readonly { readonly field: string; readonly label: string }[]
  readonly merges: readonly {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }[]
  readonly totalRows: number
  readonly rows: readonly ShownRow[]
}

export interface CellChoice {
  /** What is decided when it is taken; opaque to the page. */
  readonly value: string
  readonly label: string
  readonly detail: string
}

/** The popover of one cell: 原文, 读作, 为什么, and at most three answers. */
export interface CellReading {
  readonly raw: string
  readonly fieldLabel: string | null
  readonly read: readonly string[]
  readonly issues: readonly ShownIssue[]
  readonly choices: readonly CellChoice[]
  /** A value may be typed in the place of what was read. */
  readonly canType: boolean
}

export interface ShownIssue extends Issue {
  readonly id: string
  readonly fileId: string
  readonly sheetId: string
  readonly fileName: string
  readonly sheetName: string
  /** One sentence: what is wrong and what to do. */
  readonly sentence: string
  /** Answered by the officer: it no longer holds the row back. */
  readonly isSettled: boolean
  readonly choices: readonly CellChoice[]
}

export interface IssueGroup {
  readonly code: Issue['code']
  readonly label: string
  readonly severity: Severity
  readonly count: number
  readonly settled: number
}

export interface CommitReport {
  readonly actionId: string | null
  readonly schools: number
  readonly teachers: number
  readonly updatedTeachers: number
  readonly pairings: number
  readonly studios: number
  readonly members: number
  /** Sessions of the lectures that were made for a 签到表, and who signed. */
  readonly lectures: number
  readonly attendees: number
  readonly visits: number
  readonly postings: number
  /** 援疆批次 that were made for a roster. */
  readonly aidBatches: number
  /** Groups of schools, and the schools that are new in them. */
  readonly twinGroups: number
  readonly twinMembers: number
  readonly activities: number
  readonly left: number
  readonly stagedOnly: number
}
