/** What officers decided about a batch. Running the pipeline again with them is how a finding is resolved. */
export type ImportDecision =
  | {
      /** The cell is read as if this stood in it: a typed value, a chosen date or school, nothing (null). */
      readonly type: 'value'
      readonly file: number
      readonly sheet: number
      readonly row: number
      readonly field: string
      readonly value: string | null
    }
  | {
      /** Who is meant: a person of the registry or of this batch, or someone new (null). */
      readonly type: 'person'
      readonly file: number
      readonly sheet: number
      readonly row: number
      readonly n: number
      readonly role: string
      readonly person: string | null
    }
  | {
      /** Looked at and accepted as it stands; an error so accepted no longer holds the row back. */
      readonly type: 'accept'
      readonly file: number
      readonly sheet: number
      readonly row: number
      readonly code: string
    }
  | { readonly type: 'exclude'; readonly file: number; readonly sheet: number; readonly row: number }
  | {
      readonly type: 'layout'
      readonly file: number
      readonly sheet: number
      readonly kind: string | null
      readonly headerRows: readonly number[] | null
      /** Field per header text; null: the column is not read. */
      readonly fields: Readonly<Record<string, string | null>>
    }
  | { readonly type: 'include'; readonly file: number; readonly sheet: number; readonly isIncluded: boolean }
  | { readonly type: 'district'; readonly file: number; readonly sheet: number; readonly district: string | null }

export interface DecisionBook {
  value(place: CellPlace): { readonly value: string | null } | null
  person(place: RolePlace): { readonly person: string | null } | null
  isAccepted(place: RowPlace, code: string): boolean
  isExcluded(place: RowPlace): boolean
  layout(file: number, sheet: number): Extract<ImportDecision, { type: 'layout' }> | null
  isIncluded(file: number, sheet: number): boolean | null
  district(file: number, sheet: number): { readonly district: string | null } | null
}

export interface RowPlace {
  readonly file: number
  readonly sheet: number
  readonly row: number
}
export interface CellPlace extends RowPlace {
  readonly field: string
}
export interface RolePlace extends RowPlace {
  readonly n: number
  readonly role: string
}

/** Later decisions about the same matter replace earlier ones. */
export function createDecisionBook(decisions: readonly ImportDecision[]): DecisionBook {
  const byKey = new Map<string, ImportDecision>()
  for (const decision of decisions) byKey.set(keyOf(decision), decision)
  const find = <Type extends ImportDecision['type']>(
    type: Type,
    key: string,
  ): Extract<ImportDecision, { type: Type }> | null => {
    const found = byKey.get(key)
    return found?.type === type ? (found as Extract<ImportDecision, { type: Type }>) : null
  }
  const row = ({ file, sheet, row }: RowPlace): string => `${file}|${sheet}|${row}`
  return {
    value: (place) => (byKey.size === 0 ? null : find('value', `value|${row(place)}|${place.field}`)),
    person: (place) => find('person', `person|${row(place)}|${place.n}|${place.role}`),
    isAccepted: (place, code) => find('accept', `accept|${row(place)}|${code}`) !== null,
    isExcluded: (place) => find('exclude', `exclude|${row(place)}`) !== null,
    layout: (file, sheet) => find('layout', `layout|${file}|${sheet}`),
    isIncluded: (file, sheet) => find('include', `include|${file}|${sheet}`)?.isIncluded ?? null,
    district: (file, sheet) => find('district', `district|${file}|${sheet}`),
  }
}

function keyOf(decision: ImportDecision): string {
  const sheet = `${decision.type}|${decision.file}|${decision.sheet}`
  if (!('row' in decision)) return sheet
  return [sheet, decision.row, ...matterOf(decision)].join('|')
}

/** What within the row a decision is about. */
function matterOf(decision: Extract<ImportDecision, RowPlace>): readonly (string | number)[] {
  if (decision.type === 'value') return [decision.field]
  if (decision.type === 'person') return [decision.n, decision.role]
  return decision.type === 'accept' ? [decision.code] : []
}
