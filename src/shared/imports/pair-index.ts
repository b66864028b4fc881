/** A pair that is under way or reported: in the registry, or earlier in this batch. */
export interface KnownPair {
  readonly mentorId: string
  readonly menteeId: string
  readonly mentorName: string
  readonly menteeName: string
  /** The county that reported it. */
  readonly district: string | null
  /** 班主任 and 工作室 pairs go beside the one with a subject. */
  readonly purpose: string
  /** Where it stands, for the officer: 华龙区…报送表.xlsx 第 7 行. */
  readonly where: string
  readonly source: { readonly file: number; readonly sheet: number; readonly row: number } | null
}

export interface KnownPairs {
  ofMentor(mentorId: string): readonly KnownPair[]
  ofMentee(menteeId: string): readonly KnownPair[]
}

export interface PairIndex extends KnownPairs {
  add(pair: KnownPair): void
}

export const noPairs: KnownPairs = { ofMentor: () => [], ofMentee: () => [] }

/** Where a pair is made decides nothing about what it is for; these kinds have a purpose of their own. */
export const purposeOf = (kind: string | null): string =>
  kind !== null && ['工作室', '首席教师', '援疆(濮伊)', '班主任'].includes(kind) ? kind : '学科'

export function createPairIndex(known: KnownPairs): PairIndex {
  const byMentor = new Map<string, KnownPair[]>()
  const byMentee = new Map<string, KnownPair[]>()
  const put = (table: Map<string, KnownPair[]>, key: string, pair: KnownPair): void => {
    const list = table.get(key)
    if (list === undefined) table.set(key, [pair])
    else list.push(pair)
  }
  return {
    add: (pair) => {
      put(byMentor, pair.mentorId, pair)
      put(byMentee, pair.menteeId, pair)
    },
    ofMentor: (id) => [...known.ofMentor(id), ...(byMentor.get(id) ?? [])],
    ofMentee: (id) => [...known.ofMentee(id), ...(byMentee.get(id) ?? [])],
  }
}
