import { expect, test } from 'vitest'
import { twinTemplates } from '#shared/twinning/twin-templates.ts'
import { twinSchemeProblems } from '#shared/twinning/twin-scheme.ts'
import { blankSlot, chainOf, copyName, freeCode, toDraft, toEdited, withLead } from './scheme-state.ts'

const template = (at: number) => {
  const found = twinTemplates[at]
  if (found === undefined) throw new Error(`there is no template ${at}`)
  return found
}

test('a scheme that was not touched is stored as it was', () => {
  for (const one of twinTemplates) expect(toDraft(toEdited(one))).toEqual(one)
})

test('the chain says who supports whom', () => {
  expect(chainOf(template(0).slots)).toBe('省内外名校 → 市域名校 → 成员校')
  expect(chainOf(template(3).slots)).toBe('省内名校、省外名校 → 本市牵头校 → 本市成员校')
})

test('a new slot stands one layer further, with a code of its own', () => {
  const { slots } = toEdited(template(0))
  const added = blankSlot(slots)
  expect(added.layer).toBe(4)
  expect(slots.map(({ code }) => code)).not.toContain(added.code)
  expect(freeCode([{ code: 'slot-2' }])).toBe('slot-3')
})

test('whichever slot is made the lead, the scheme has exactly one lead of one school', () => {
  const { slots } = toEdited(template(0))
  for (const { key } of slots) expect(twinSchemeProblems({ slots: [...withLead(slots, key)] })).toEqual([])
})

test('a copy takes a name that is free', () => {
  expect(copyName('名校联盟', [{ name: '名校联盟（新）' }])).toBe('名校联盟（新2）')
})
