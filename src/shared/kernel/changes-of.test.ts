import { expect, test } from 'vitest'
import { z } from 'zod'
import { changesOf } from './changes-of.ts'

const draft = z.object({
  name: z.string().min(1),
  goal: z.string().nullable().default(null),
  role: z.enum(['a', 'b']).default('a'),
  endsOn: z.string().optional(),
})

test('what is not sent stays as it is: no default is filled in', () => {
  expect(changesOf(draft).parse({})).toEqual({})
  expect(changesOf(draft).parse({ goal: null })).toEqual({ goal: null })
})

test('what is sent is checked as in the draft', () => {
  expect(changesOf(draft).safeParse({ name: '' }).success).toBe(false)
  expect(changesOf(draft).safeParse({ role: 'c' }).success).toBe(false)
  const typed: { name?: string | undefined; goal?: string | null | undefined } = changesOf(draft).parse({ name: '王' })
  expect(typed).toEqual({ name: '王' })
})
