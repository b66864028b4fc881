import { z } from 'zod'
import { areas, command, query } from '../contract/define.ts'
import { office, type Settings } from './settings.ts'

const draftKey = z.object({ form: z.string().max(60), key: z.string().max(100) })

export const settingsContract = {
  get: query(z.object({}), ['settings']).returns<Settings>(),
  update: command(
    z.object({ office: office.optional(), operator: z.string().trim().min(1, '请填写操作员姓名').max(20).optional() }),
    ['settings', 'history'],
  )
    .by('admin')
    .returns<Settings>(),
  /** 体验模式: fills an empty database with fictional, marked people. */
  addSampleData: command(z.object({}), areas).by('admin').returns<{
    readonly teachers: number
  }>(),
  removeSampleData: command(z.object({}), areas).by('admin').returns<{
    readonly teachers: number
  }>(),
  getDraft: query(draftKey, []).returns<string | null>(),
  saveDraft: command(draftKey.extend({ content: z.string().max(100_000).nullable() }), []).returns<null>(),
}
