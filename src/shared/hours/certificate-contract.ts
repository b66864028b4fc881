import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import {
  certificateKinds,
  certificateStates,
  certificateSubject,
  issueRequest,
  type Certificate,
  type CertificateCheck,
  type Issued,
} from './certificate.ts'
import { profileChange, type ExportProfile } from './export-profile.ts'

const reads: readonly Area[] = ['hours', 'registry', 'lectures', 'training', 'activities']
const changed: readonly Area[] = ['hours', 'history']
const year = z.int().min(2000).max(2100)
const text = z.string().trim().max(40).optional()
const reason = z.string().trim().min(2, '请填写原因').max(100)

export const certificateContract = {
  certificates: query(
    z.object({
      ...pageRequest,
      kind: z.enum(certificateKinds).optional(),
      of: certificateSubject.optional(),
      year: year.optional(),
      state: z.enum(certificateStates).optional(),
      teacherId: rowId.optional(),
      text: text.describe('number, or teacher by 汉字, 全拼 or 首字母'),
    }),
    reads,
  ).returns<Page<Certificate>>(),
  /** Gives out certificates; who has one that holds keeps it and its number. */
  issueCertificates: command(issueRequest, changed).returns<Issued>(),
  voidCertificates: command(z.object({ ids: z.array(rowId).min(1).max(2000), reason }), changed).returns<{
    readonly count: number
  }>(),
  /** What a number on a paper is. */
  checkCertificate: query(
    z.object({ serial: z.string().trim().min(1, '请填写证明编号').max(40) }),
    reads,
  ).returns<CertificateCheck>(),

  /** The column layouts of other systems. */
  profiles: query(z.object({}), ['hours']).returns<readonly ExportProfile[]>(),
  saveProfile: command(profileChange, changed).returns<{ readonly id: string }>(),
  removeProfile: command(z.object({ id: rowId }), changed).returns<null>(),
}
