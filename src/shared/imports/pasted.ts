import type { z } from 'zod'
import type { activityDraft, ParticipantRole } from '../activities/activity.ts'
import type { Severity } from './import-issue.ts'
import type { ShownCell } from './staging.ts'

/**
 * What was pasted from a spreadsheet, read by the same pipeline as a file; nothing is stored. A grid draws `rows[].cells`
 * with their tints over `columns`, offers `people[].candidates` where `teacherId` is null, puts what the officer chose
 * into `draft.participants[person.at].teacherId`, and hands the drafts that are not null to `activities.createMany`:
 *
 *   const pasted = await client.imports.readPasted({ kind: 'activity', text })
 *   const drafts = pasted.rows.flatMap(({ draft }) => (draft === null ? [] : [draft]))
 *   await client.activities.createMany({ activities: drafts })
 *
 * A cell that the officer typed over is read again by pasting the whole grid anew, as text.
 */
export interface PastedSheet {
  readonly columns: readonly PastedColumn[]
  /** The first line was a header; without one the columns are taken in their usual order. */
  readonly hasHeader: boolean
  readonly rows: readonly PastedRow[]
}

export interface PastedColumn {
  /** The field that it is read as; null: 不读. */
  readonly field: string | null
  readonly label: string
}

export interface PastedRow {
  /** Line of the pasted text, from 1. */
  readonly line: number
  /** As many as there are columns: read, to be confirmed, refused or taken as it stands. */
  readonly cells: readonly ShownCell[]
  /** What would be stored; null while an error stands. */
  readonly draft: z.input<typeof activityDraft> | null
  readonly people: readonly PastedPerson[]
  readonly issues: readonly PastedIssue[]
}

export interface PastedPerson {
  /** Place among the participants of the draft. */
  readonly at: number
  /** Index of the column that names him; null when none does. */
  readonly column: number | null
  readonly name: string
  readonly role: ParticipantRole
  /** Null: nobody was found, or several; he is then stored by name alone. */
  readonly teacherId: string | null
  /** Whom the name may mean: 李娜 · 华龙区实验小学 · 语文. */
  readonly candidates: readonly { readonly teacherId: string; readonly label: string }[]
}

export interface PastedIssue {
  /** Index of the column; null: about the row. */
  readonly column: number | null
  readonly severity: Severity
  /** One sentence: what is wrong and what to do. */
  readonly sentence: string
}
