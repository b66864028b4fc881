import { pairingCode, type ReportPair } from './report-pair.ts'
import type { Grouping, ReportOptions, ReportSort } from './report-options.ts'
import type { DataRow, SheetRow } from './sheet-model.ts'

const groupLabel: Record<Exclude<Grouping, 'none'>, (pair: ReportPair) => string> = {
  district: (pair) => pair.mentorDistrict ?? '县区未填',
  stage: (pair) => pair.stage,
  subject: (pair) => pair.subject,
  mentor: (pair) => `${pair.mentor}（${pair.mentorSchool}）`,
}
const groupKey: Record<Exclude<Grouping, 'none'>, (pair: ReportPair) => string> = {
  district: (pair) => pair.mentorDistrictId ?? '',
  stage: (pair) => pair.stage,
  subject: (pair) => pair.subject,
  mentor: (pair) => pair.mentorId,
}

/** Codes hold a number of fixed length, the place in the group does not. */
const byCode = (a: ReportPair, b: ReportPair): number =>
  a.groupCode === b.groupCode ? a.seq - b.seq : a.groupCode < b.groupCode ? -1 : 1

const last = Number.MAX_SAFE_INTEGER
const byDistrict = (a: ReportPair, b: ReportPair): number =>
  (a.districtPosition ?? last) - (b.districtPosition ?? last) || byCode(a, b)
const byEnd = (a: ReportPair, b: ReportPair): number =>
  a.endsOn === b.endsOn ? byDistrict(a, b) : a.endsOn < b.endsOn ? -1 : 1

const orders: Record<ReportSort, (a: ReportPair, b: ReportPair) => number> = {
  district: byDistrict,
  code: byCode,
  endsOn: byEnd,
}

export const sortPairs = (pairs: readonly ReportPair[], sort: ReportSort): readonly ReportPair[] =>
  pairs.toSorted(orders[sort])

/** Groups in the order in which their first pair stands. */
export function groupPairs<Row>(
  pairs: readonly Row[],
  key: (pair: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const pair of pairs) {
    const group = groups.get(key(pair))
    if (group === undefined) groups.set(key(pair), [pair])
    else group.push(pair)
  }
  return groups
}

export type NumberedRow = (pair: ReportPair, no: number) => DataRow

/** Rows in order, numbered through, under a line for each group when grouping is asked for. */
export function* groupedRows(
  pairs: readonly ReportPair[],
  options: ReportOptions,
  toRow: NumberedRow,
): Iterable<SheetRow> {
  const sorted = sortPairs(pairs, options.sort)
  let no = 0
  if (options.groupBy === 'none') {
    for (const pair of sorted) yield toRow(pair, (no += 1))
    return
  }
  for (const group of groupPairs(sorted, groupKey[options.groupBy]).values()) {
    const [first] = group
    if (first === undefined) continue
    yield {
      kind: 'group',
      label: `${groupLabel[options.groupBy](first)}（${group.length} 对）`,
      pageBreak: options.pageBreaks && no > 0,
    }
    for (const pair of group) yield toRow(pair, (no += 1))
  }
}

/** A cell that opens the pair it was read from, and says what it shows. */
export const fromPair = (pair: ReportPair, note: string) =>
  ({ kind: 'record', area: 'pairing', id: pair.id, note: `来自 ${pairingCode(pair)}，${note}` }) as const
