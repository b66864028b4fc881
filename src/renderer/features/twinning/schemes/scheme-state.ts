import type { TwinScheme, TwinSchemeDraft, TwinSlot } from '#shared/twinning/twin-scheme.ts'

/** A slot as it stands in the editor; the key stays with it when it is moved. */
export type EditedSlot = TwinSlot & { readonly key: string }

export interface EditedScheme extends Omit<TwinSchemeDraft, 'slots'> {
  readonly slots: readonly EditedSlot[]
}

export const toEdited = ({ name, note, districtRule, slots }: TwinSchemeDraft): EditedScheme => ({
  name,
  note,
  districtRule,
  slots: slots.map((slot) => ({ ...slot, key: slot.code })),
})

export const toDraft = ({ slots, name, note, ...rest }: EditedScheme): TwinSchemeDraft => ({
  ...rest,
  name: name.trim(),
  note: note?.trim() === '' ? null : (note?.trim() ?? null),
  slots: slots.map(({ key: _key, ...slot }) => ({ ...slot, label: slot.label.trim() })),
})

/** The first code of this kind that no slot has yet: the officer never sees it. */
export function freeCode(slots: readonly Pick<TwinSlot, 'code'>[]): string {
  const taken = new Set(slots.map(({ code }) => code))
  let at = slots.length + 1
  while (taken.has(`slot-${at}`)) at += 1
  return `slot-${at}`
}

/** One layer further than the last, for schools of any number. */
export function blankSlot(slots: readonly EditedSlot[]): EditedSlot {
  const code = freeCode(slots)
  const layer = Math.min(9, Math.max(0, ...slots.map((slot) => slot.layer)) + 1)
  return { key: code, code, label: '', least: 0, most: null, layer, filter: 'any', isLead: false }
}

/** Exactly one slot leads, and takes one school. */
export const withLead = (slots: readonly EditedSlot[], key: string): readonly EditedSlot[] =>
  slots.map((slot) => (slot.key === key ? { ...slot, isLead: true, least: 1, most: 1 } : { ...slot, isLead: false }))

/** Who supports whom, in words: 省内外名校 → 市域名校 → 成员校. */
export function chainOf(slots: readonly Pick<TwinSlot, 'label' | 'layer'>[]): string {
  const layers = [...new Set(slots.map(({ layer }) => layer))].toSorted((one, other) => one - other)
  const labelsOf = (layer: number) =>
    slots.filter((slot) => slot.layer === layer).map(({ label }) => label || '（未命名）')
  return layers.map((layer) => labelsOf(layer).join('、')).join(' → ')
}

/** A name that no scheme has yet. */
export function copyName(name: string, schemes: readonly Pick<TwinScheme, 'name'>[]): string {
  const taken = new Set(schemes.map((scheme) => scheme.name))
  let at = 1
  const proposed = () => `${name.slice(0, 32)}（新${at === 1 ? '' : at}）`
  while (taken.has(proposed())) at += 1
  return proposed()
}
