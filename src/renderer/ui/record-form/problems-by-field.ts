interface IssueLike {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export interface FieldProblem {
  readonly name: (string | number)[]
  readonly errors: string[]
}

/** All broken rules at once, gathered by the field they belong to, in the order of the form. */
export function problemsByField(issues: readonly IssueLike[]): FieldProblem[] {
  const fields = new Map<string, FieldProblem>()
  for (const { path, message } of issues) {
    const name = path.filter((part) => typeof part !== 'symbol')
    const key = name.join('.')
    const known = fields.get(key)
    if (known === undefined) fields.set(key, { name, errors: [message] })
    else known.errors.push(message)
  }
  return [...fields.values()]
}

/** An emptied text field means nothing known, not an empty text. */
export function emptyToNull(value: unknown): unknown {
  if (value === '') return null
  if (Array.isArray(value)) return value.map(emptyToNull)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, emptyToNull(one)]))
}
