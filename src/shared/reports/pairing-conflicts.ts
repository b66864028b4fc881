import { pairingRuleLabels } from '../pairings/pairing-labels.ts'
import type { Finding, PairingRow, PairingRule } from '../pairings/pairing.ts'
import { reportFrame, type ReportContext } from './report-frame.ts'
import { sheetColumn, type CellSource, type DataRow, type Sheet, type SheetRow } from './sheet-model.ts'

/** A finding with the pairs it is about, and where each pair was reported. */
export type ConflictFinding = Finding & { readonly pairings: readonly PairingRow[] }

/** O6, the columns of the handbook in their order. */
const columns = [
  sheetColumn({ key: 'no', label: '序号', width: 6, kind: 'number' }),
  sheetColumn({ key: 'rule', label: '问题类型', width: 18 }),
  sheetColumn({ key: 'people', label: '人员', width: 22, kind: 'long', personal: 'name' }),
  sheetColumn({ key: 'schools', label: '涉及单位', width: 30, kind: 'long' }),
  sheetColumn({ key: 'codeA', label: '结对编号A', width: 16 }),
  sheetColumn({ key: 'codeB', label: '结对编号B', width: 16 }),
  sheetColumn({ key: 'source', label: '来源文件/行', width: 24, kind: 'long' }),
  sheetColumn({ key: 'opinion', label: '处理意见', width: 20, kind: 'long' }),
]

type Side = 'mentor' | 'mentee' | 'both'

/** Whom a rule is about: naming the other side too would blur who has to be asked. */
const sides: Partial<Record<PairingRule, Side>> = {
  'mentee-in-two-groups': 'mentee',
  'mentor-over-limit': 'mentor',
  'mentor-title-too-low': 'mentor',
  'mentor-retired': 'mentor',
  'mentor-gone': 'mentor',
  'mentee-gone': 'mentee',
  'mentee-too-senior': 'mentee',
  'mentee-in-studio': 'mentee',
}

const distinct = (texts: readonly string[]): string =>
  Array.from(new Set(texts.filter((text) => text !== ''))).join('、')

const names = (pair: PairingRow, side: Side): readonly string[] =>
  side === 'mentor' ? [pair.mentor] : side === 'mentee' ? [pair.mentee] : [pair.mentor, pair.mentee]

const schools = (pair: PairingRow, side: Side): readonly string[] =>
  side === 'mentor' ? [pair.mentorSchool] : [pair.mentorSchool, pair.menteeSchool]

const opinionOf = ({ waiver }: Finding): string | null =>
  waiver === null ? null : `已确认：${waiver.reason}（${waiver.operator}）`

const open = (pair: PairingRow | undefined): CellSource | null =>
  pair === undefined ? null : { kind: 'record', area: 'pairing', id: pair.id, note: `来自 ${pair.code}` }

/** A finding over several pairs is told pair by pair against the first, for the table has room for two. */
function findingRows(
  finding: ConflictFinding,
  sources: ReadonlyMap<string, string>,
  numberFrom: number,
): readonly DataRow[] {
  const [first, ...others] = finding.pairings
  const side = sides[finding.rule] ?? 'both'
  return (others.length === 0 ? [undefined] : others).map((other, at) => {
    const pairs = [first, other].filter((pair) => pair !== undefined)
    const from = pairs.map((pair) => sources.get(pair.id) ?? '')
    return {
      kind: 'data',
      cells: [
        numberFrom + at,
        pairingRuleLabels[finding.rule],
        pairs.length === 0 ? finding.sentence : distinct(pairs.flatMap((pair) => names(pair, side))),
        distinct(pairs.flatMap((pair) => schools(pair, side))) || null,
        first?.code ?? null,
        other?.code ?? null,
        distinct(from) || null,
        opinionOf(finding),
      ],
      sources: [null, open(first), open(first), open(first), open(first), open(other), open(first), open(first)],
    }
  })
}

export interface ConflictFacts {
  readonly findings: readonly ConflictFinding[]
  /** File and row by pairing id, of what was imported. */
  readonly sources: ReadonlyMap<string, string>
  readonly schoolYears: readonly { readonly schoolYear: string }[]
}

function* rows({ findings, sources }: ConflictFacts, context: ReportContext): Iterable<SheetRow> {
  let no = 0
  for (const finding of findings)
    for (const row of findingRows(finding, sources, no + 1)) {
      no += 1
      yield row
    }
  if (!context.options.totalRow) return
  yield {
    kind: 'total',
    cells: ['合计', `${findings.length} 项`, null, null, null, null, null, null],
    sources: columns.map(() => null),
  }
}

/** O6 重复结对核查表. */
export const pairingConflictsSheet = (facts: ConflictFacts, context: ReportContext): Sheet => ({
  frame: reportFrame(context, {
    name: '重复结对核查表',
    title: '“1+N”师徒重复结对核查表',
    columns,
    notes: ['一个问题涉及三对以上时，逐对与第一对并列。'],
    orientation: 'landscape',
    years: facts.schoolYears,
  }),
  rows: Array.from(rows(facts, context)),
})
