const listed = 3

/** Who they are: the first few by name. */
export function firstNames(names: readonly string[], unit: string): string {
  const first = names.slice(0, listed).join('、')
  return names.length > listed ? `${first}等 ${names.length} ${unit}` : first
}
