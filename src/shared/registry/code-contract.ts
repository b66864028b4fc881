import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { rowId } from '../kernel/ids.ts'
import { codeLists, type CodeEntry, type District } from './code.ts'

const codeDraft = z.object({
  list: z.enum(codeLists),
  name: z.string().trim().min(1, '请填写名称').max(40),
  level: z.string().trim().max(20).nullable().default(null),
  grade: z.int().min(0).max(100).nullable().default(null),
  aliases: z
    .array(z.object({ alias: z.string().trim().min(1).max(40), stage: z.string().max(20).default('') }))
    .default([]),
})

export const codeContract = {
  list: query(z.object({ list: z.enum(codeLists).optional() }), ['codes']).returns<readonly CodeEntry[]>(),
  create: command(codeDraft, ['codes', 'history']).returns<CodeEntry>(),
  update: command(changesOf(codeDraft.omit({ list: true })).extend({ id: rowId, isArchived: z.boolean().optional() }), [
    'codes',
    'registry',
    'pairings',
    'history',
  ]).returns<CodeEntry>(),
  /** Puts the entries of a list in the order given. */
  reorder: command(z.object({ list: z.enum(codeLists), ids: z.array(rowId).max(1000) }), [
    'codes',
    'history',
  ]).returns<null>(),
  remove: command(z.object({ id: rowId }), ['codes', 'history']).returns<null>(),
}

export const districtContract = {
  list: query(z.object({}), ['codes']).returns<readonly District[]>(),
  create: command(
    z.object({
      code: z.string().trim().min(1).max(12),
      name: z.string().trim().min(1, '请填写名称').max(30),
      shortName: z.string().trim().min(1).max(10),
      isOutside: z.boolean().default(false),
      aliases: z.array(z.string().trim().min(1).max(30)).default([]),
    }),
    ['codes', 'history'],
  )
    .by('admin')
    .returns<District>(),
  update: command(
    z.object({
      id: rowId,
      name: z.string().trim().min(1).max(30).optional(),
      shortName: z.string().trim().min(1).max(10).optional(),
      isOutside: z.boolean().optional(),
      aliases: z.array(z.string().trim().min(1).max(30)).optional(),
    }),
    ['codes', 'registry', 'pairings', 'history'],
  )
    .by('admin')
    .returns<District>(),
  reorder: command(z.object({ ids: z.array(rowId).max(100) }), ['codes', 'history'])
    .by('admin')
    .returns<null>(),
}
