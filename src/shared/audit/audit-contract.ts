import { z } from 'zod'
import { query } from '../contract/define.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import { auditKinds, type AuditRow } from './audit.ts'

export interface AuditVerdict {
  readonly count: number
  /** Where the trail was tampered with, in a sentence; null: nowhere. */
  readonly problem: string | null
}

export const auditContract = {
  /** Newest first. */
  list: query(z.strictObject({ ...pageRequest, kind: z.enum(auditKinds).nullish() }), ['audit'])
    .by('admin')
    .returns<Page<AuditRow>>(),
  verify: query(z.strictObject({}), ['audit']).by('admin').returns<AuditVerdict>(),
}
