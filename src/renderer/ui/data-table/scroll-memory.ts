const offsets = new Map<string, number>()

/** Where a list stood when it was last left, so that going back finds the place again. */
export const rememberedOffset = (list: string): number => offsets.get(list) ?? 0

export function rememberOffset(list: string, offset: number): void {
  offsets.set(list, offset)
}
