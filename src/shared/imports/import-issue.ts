/** The closed list of what an import can find. Severity is the usual one; where a finding is met may change it. */
export const issueSeverities = {
  file_not_spreadsheet: 'error',
  file_encrypted: 'error',
  file_empty: 'error',
  file_disguised: 'warning',
  sheet_skipped: 'info',
  sheet_hidden: 'info',
  rows_hidden: 'warning',
  columns_hidden: 'info',
  used_range_bloated: 'info',
  table_unread: 'warning',
  missing_required: 'error',
  ditto_filled: 'info',
  multi_value_split: 'info',
  formula_error: 'warning',
  formula_value: 'info',
  text_cut: 'warning',
  count_mismatch: 'warning',
  name_spacing_fixed: 'info',
  name_dot_normalised: 'info',
  name_annotation_stripped: 'info',
  name_typo_suspected: 'warning',
  id_precision_lost: 'error',
  id_checksum: 'error',
  id_length: 'error',
  id_format_fixed: 'info',
  id_birth_mismatch: 'warning',
  id_sex_mismatch: 'warning',
  phone_format_fixed: 'info',
  phone_invalid: 'warning',
  date_ambiguous: 'warning',
  date_two_digit_year: 'info',
  date_invalid: 'error',
  date_implausible: 'warning',
  date_order: 'warning',
  school_alias_mapped: 'info',
  school_fuzzy_matched: 'warning',
  school_unknown: 'error',
  school_ambiguous: 'warning',
  school_external: 'info',
  school_duplicate: 'warning',
  school_code_invalid: 'warning',
  school_district_mismatch: 'warning',
  title_legacy_mapped: 'info',
  title_alias_mapped: 'info',
  title_is_honor: 'warning',
  title_unknown: 'warning',
  subject_alias_mapped: 'info',
  subject_unknown: 'warning',
  stage_alias_mapped: 'info',
  stage_multi: 'warning',
  status_alias_mapped: 'info',
  person_duplicate: 'warning',
  person_duplicate_cross_file: 'info',
  person_conflict: 'warning',
  person_unknown: 'warning',
  person_ambiguous: 'warning',
  self_pairing: 'error',
  circular_pairing: 'error',
  mentee_double: 'error',
  mentor_over_limit: 'warning',
  pairing_duplicate: 'warning',
  cross_district_duplicate: 'warning',
  mentor_title_lower: 'warning',
  subject_mismatch: 'warning',
  studio_unknown: 'warning',
  studio_name_mapped: 'info',
  studio_member_over_limit: 'warning',
} as const satisfies Record<string, Severity>

export type Severity = 'error' | 'warning' | 'info'
export type IssueCode = keyof typeof issueSeverities

/** What a field reader notes about one cell; where it stands is added by the caller. */
export interface Note {
  readonly code: IssueCode
  readonly severity?: Severity
  /** The part of the cell that it is about, when not the whole. */
  readonly found?: string
  readonly suggestion?: string
  readonly candidates?: readonly string[]
  /** Ids of the people that `candidates` describe. */
  readonly people?: readonly string[]
}

export interface Issue {
  /** Null: about the sheet as a whole. */
  readonly row: number | null
  readonly col: string | null
  readonly code: IssueCode
  readonly severity: Severity
  readonly found: string | null
  readonly suggestion: string | null
  readonly candidates: readonly string[]
  readonly people: readonly string[]
  /** Whom the finding is about, where the row speaks of several. */
  readonly role: string | null
  /** The field that the column was read as. */
  readonly field: string | null
  /** Which record of the row, from 1, where the row yields several. */
  readonly n: number | null
}
