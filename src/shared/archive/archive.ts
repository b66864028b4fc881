/** What an entry of the growth archive tells of; every programme puts its own on the one line of time. */
export const archiveKinds = [
  'employment',
  'honour',
  'pairing',
  'studio',
  'lecture',
  'training',
  'activity',
  'achievement',
  'assessment',
  'twinning',
  'aid',
] as const
export type ArchiveKind = (typeof archiveKinds)[number]

/** The record behind an entry, for a click. */
export interface ArchiveRecord {
  readonly area:
    'pairing' | 'studio' | 'lecture' | 'training' | 'activity' | 'achievement' | 'assessment' | 'twinning' | 'aid'
  readonly id: string
}

export interface ArchiveEntry {
  readonly kind: ArchiveKind
  /** When it was or began: a day, a month or a year; null where nobody wrote it down. */
  readonly on: string | null
  /** When it ended; null: it was one day, or it still runs. */
  readonly until: string | null
  /** What it was, in a few words: 担任师傅，带教高晓雨. */
  readonly title: string
  /** What came of it, or where it stands: 在带, 优秀, 40 学时. */
  readonly outcome: string | null
  readonly record: ArchiveRecord | null
}

/** Who it is about, as far as an archive tells. */
export interface ArchivePerson {
  readonly teacherId: string
  readonly name: string
  readonly sex: string | null
  readonly birth: string | null
  readonly school: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly post: string | null
  readonly title: string | null
  readonly education: string | null
  readonly workStart: string | null
  /** Whole years of teaching today; null while it is not known since when. */
  readonly teachingYears: number | null
}

/** What somebody did in activities over one school year. */
export interface ArchiveYear {
  readonly schoolYear: string
  /** 执教、主讲 or 主持. */
  readonly led: number
  readonly attended: number
}

export interface ArchiveHours {
  readonly fromYear: number
  readonly toYear: number
  readonly counted: number
  readonly target: number
  readonly years: readonly { readonly year: number; readonly earned: number; readonly counted: number }[]
}

export interface GrowthArchive {
  readonly person: ArchivePerson
  /** The newest first. */
  readonly entries: readonly ArchiveEntry[]
  /** Years with activities, the newest first. */
  readonly activityYears: readonly ArchiveYear[]
  readonly hours: ArchiveHours
}

/** Newest first; what has no day stands last, and what began on one day by kind. */
export const byTime = (entries: readonly ArchiveEntry[]): readonly ArchiveEntry[] =>
  entries.toSorted(
    (a, b) =>
      (b.on ?? '').localeCompare(a.on ?? '') ||
      archiveKinds.indexOf(a.kind) - archiveKinds.indexOf(b.kind) ||
      a.title.localeCompare(b.title, 'zh'),
  )
