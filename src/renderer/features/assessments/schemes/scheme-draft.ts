import type { AssessSource, ItemKind, Scheme, SchemeDraft } from '#shared/assessments/assessment.ts'

export type DraftItem = SchemeDraft['items'][number]

/** An item as it stands in the editor; the key stays with it when it is moved. */
export type EditedItem = DraftItem & { readonly key: string }

export type EditedScheme = Omit<SchemeDraft, 'items' | 'object'> & { readonly items: readonly EditedItem[] }

export const toEdited = ({ name, total, excellentShare, basis, grades, items }: Scheme): EditedScheme => ({
  name,
  total,
  excellentShare,
  basis,
  grades: [...grades],
  items: items.map(({ id, ...item }) => ({ ...item, key: id })),
})

export const toChanges = ({ items, ...scheme }: EditedScheme): Omit<SchemeDraft, 'object'> => ({
  ...scheme,
  name: scheme.name.trim(),
  items: items.map(({ key: _key, ...item }) => item),
})

export const sourceOf = (source: AssessSource['source'], more: Partial<AssessSource> = {}): AssessSource => ({
  source,
  type: null,
  role: null,
  phase: null,
  points: 1,
  ...more,
})

/** What only other kinds ask for is dropped, so that nothing that cannot be seen takes part in the score. */
export function withKind(item: EditedItem, kind: ItemKind): EditedItem {
  const records = item.sources.filter(({ source }) => source === 'activity' || source === 'achievement')
  const sources = {
    manual: [],
    veto: [],
    count: item.sources,
    matrix: records,
    deduction: [sourceOf('attendance', { type: 'absent' })],
    ratio: item.sources.filter(({ source }) => source !== 'mentee-score' && source !== 'attendance'),
  }[kind]
  return {
    ...item,
    kind,
    sources,
    cells: kind === 'matrix' ? item.cells : [],
    base: kind === 'deduction' ? (item.base ?? item.max ?? 10) : null,
    max: kind === 'veto' || kind === 'deduction' ? null : item.max,
    quota: kind === 'ratio' ? item.quota : null,
    isBonus: kind === 'veto' ? false : item.isBonus,
  }
}

export const blankItem = (key: string, section: string): EditedItem => ({
  key,
  section,
  name: '',
  kind: 'manual',
  max: 10,
  base: null,
  quota: null,
  isBonus: false,
  standard: null,
  sources: [],
  cells: [],
})
