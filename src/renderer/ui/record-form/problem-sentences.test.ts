import { expect, test } from 'vitest'
import { z } from 'zod'
import { problemSentence } from '#shared/kernel/problem-sentences.ts'
import { problemsByField } from './problems-by-field.ts'

const sentences = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value, { error: problemSentence })
  return parsed.success ? [] : problemsByField(parsed.error.issues)
}

test('every rule without a sentence of its own gets a Chinese one', () => {
  const schema = z.object({
    name: z.string(),
    town: z.string().max(3),
    pupils: z.int().max(9),
    kind: z.enum(['a', 'b']),
    stages: z.array(z.string()).min(1),
  })
  expect(sentences(schema, { town: '四个汉字', pupils: 10, kind: 'c', stages: [] })).toEqual([
    { name: ['name'], errors: ['必须填写'] },
    { name: ['town'], errors: ['最多 3 个字'] },
    { name: ['pupils'], errors: ['不能大于 9'] },
    { name: ['kind'], errors: ['请选择一项'] },
    { name: ['stages'], errors: ['至少要 1 项'] },
  ])
})

test('a sentence of the rule itself comes before the general one', () => {
  const schema = z.object({ name: z.string().min(1, '请填写姓名') })
  expect(sentences(schema, { name: '' })).toEqual([{ name: ['name'], errors: ['请填写姓名'] }])
})

test('several broken rules of one field stand together', () => {
  const schema = z.object({ code: z.string().min(3, '太短').regex(/^\d+$/, '只能是数字') })
  expect(sentences(schema, { code: 'a' })).toEqual([{ name: ['code'], errors: ['太短', '只能是数字'] }])
})
