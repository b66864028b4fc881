/**
 * Statements of what is done once in a while, prepared when first wanted: hundreds of them, each compiled with the triggers of
 * its table, would make every start wait.
 */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
