import type { TwinSlot } from './twin-scheme.ts'

/** A school in its place in a group. */
export interface Placed {
  readonly no: number
  readonly slot: string
}

export interface LayerLink {
  readonly fromNo: number
  readonly toNo: number
}

/**
 * 对子 that the layers of the slots give: every school of a layer supports every school of the next layer that is taken. A
 * layer without a school is stepped over, so that a group without an outside school still has its lead support the others.
 */
export function layerLinks(slots: readonly TwinSlot[], members: readonly Placed[]): readonly LayerLink[] {
  const layerOf = new Map(slots.map(({ code, layer }) => [code, layer]))
  const layers = new Map<number, Placed[]>()
  for (const member of members) {
    const layer = layerOf.get(member.slot)
    if (layer !== undefined) layers.set(layer, [...(layers.get(layer) ?? []), member])
  }
  const taken = [...layers.keys()].toSorted((a, b) => a - b)
  return taken.flatMap((layer, at) => {
    const next = taken[at + 1]
    if (next === undefined) return []
    return (layers.get(layer) ?? []).flatMap(({ no: fromNo }) =>
      (layers.get(next) ?? []).map(({ no: toNo }) => ({ fromNo, toNo })),
    )
  })
}
