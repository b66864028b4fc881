import { pairingRules, type Finding, type PairingRow, type PairingRule } from '#shared/pairings/pairing.ts'
import type { RowPages } from '#renderer/api/use-pages.ts'

export type Conflict = Finding & { readonly pairings: readonly PairingRow[] }

export const conflictKey = (conflict: Finding): string => `${conflict.rule} ${conflict.subject}`

const rank = { block: 0, warn: 1, info: 2 } as const

/** By rule in the order of the handbook; within one rule the gravest first, what was accepted last. */
export function inRuleOrder(conflicts: readonly Conflict[]): readonly Conflict[] {
  const weight = (conflict: Conflict) => rank[conflict.severity] + (conflict.waiver === null ? 0 : 4)
  const place = (rule: PairingRule) => pairingRules.indexOf(rule)
  return conflicts.toSorted((a, b) => place(a.rule) - place(b.rule) || weight(a) - weight(b))
}

/** How many findings each rule has, in the order of the handbook. */
export function countsByRule(
  conflicts: readonly Conflict[],
): readonly { readonly rule: PairingRule; readonly count: number }[] {
  return pairingRules
    .map((rule) => ({ rule, count: conflicts.filter((conflict) => conflict.rule === rule).length }))
    .filter(({ count }) => count > 0)
}

const answered = async <Row>(rows: readonly Row[]): Promise<readonly Row[]> => rows

/** A list that came as a whole, as the table reads it. */
export const wholeList = <Row>(
  identity: string,
  rows: readonly Row[],
  state: Pick<RowPages<Row>, 'loading' | 'error' | 'retry'>,
): RowPages<Row> => ({
  identity,
  rows,
  complete: !state.loading,
  outdated: false,
  reach: () => undefined,
  readAll: () => answered(rows),
  ...state,
})
