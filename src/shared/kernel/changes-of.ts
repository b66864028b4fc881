import { z } from 'zod'

type Plain<Field> = Field extends z.ZodDefault<infer Inner> ? Inner : Field

type Changes<Shape extends z.ZodRawShape> = z.ZodObject<{
  [Name in keyof Shape]: Plain<Shape[Name]> extends z.ZodOptional
    ? Plain<Shape[Name]>
    : z.ZodOptional<Extract<Plain<Shape[Name]>, z.core.SomeType>>
}>

/**
 * The schema of changes to a record: each field may be left out and then stays as it is. Not `partial()`, which fills in
 * the defaults of a new record (zod applies them inside optional fields too) and so would empty what was not sent.
 */
export function changesOf<Shape extends z.ZodRawShape>(draft: z.ZodObject<Shape>): Changes<Shape> {
  const fields = Object.entries(draft.shape).map(([name, field]) => {
    const plain = field instanceof z.ZodDefault ? field.unwrap() : field
    return [name, plain instanceof z.ZodOptional ? plain : z.optional(plain)]
  })
  return z.object(Object.fromEntries(fields)) as unknown as Changes<Shape>
}

/** A record with what a change names laid over it; undefined is what was not sent. */
export function withChanges<Value extends object>(
  record: Value,
  changes: { readonly [Key in keyof Value]?: Value[Key] | undefined },
): Value {
  const sent = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...record, ...Object.fromEntries(sent) }
}
