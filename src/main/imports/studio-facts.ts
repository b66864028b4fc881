import type { ImportRecord } from '#shared/imports/import-outcome.ts'
import type { MemberRole, StudioStatus } from '#shared/studios/studio.ts'
import type { ReportedMember, ReportedStudio, TeacherFacts } from './import-needs.ts'
import { date, list, sexes, text, type HonourOf } from './record-facts.ts'

const statuses: Readonly<Record<string, ReportedStudio['status']>> = {
  挂牌运行: 'running',
  限期整改: 'rectifying',
  停摆: 'halted',
  结束: 'ended',
  撤销: 'revoked',
} satisfies Record<string, StudioStatus>

const roles: Readonly<Record<string, MemberRole>> = {
  主持人: 'lead',
  副主持人: 'vice',
  助理: 'assistant',
  核心成员: 'core',
  成员: 'member',
  学员: 'trainee',
  顾问: 'adviser',
}

/** A row of 工作室名册, its head and school already known. */
export function reportedStudio(
  { values }: ImportRecord,
  known: Pick<ReportedStudio, 'leadId' | 'schoolId' | 'sourceRow'>,
): ReportedStudio {
  return {
    ...known,
    name: text(values, 'name', 60) ?? '',
    type: text(values, 'type', 20),
    level: text(values, 'level', 4),
    stage: text(values, 'stage', 20),
    subject: text(values, 'subject', 20),
    documentNo: text(values, 'docno', 60),
    plate: date(values, 'plate'),
    start: date(values, 'start'),
    end: date(values, 'end'),
    status: statuses[text(values, 'status') ?? ''] ?? 'running',
    phone: text(values, 'phone', 30),
    address: text(values, 'address', 100),
    direction: text(values, 'direction', 200),
  }
}

/** A row of 成员花名册. */
export function reportedMember(
  { values }: ImportRecord,
  known: Pick<ReportedMember, 'teacherId' | 'sourceRow'>,
): ReportedMember {
  const isRural = values['is_rural']
  return {
    ...known,
    studio: text(values, 'studio', 60) ?? '',
    role: roles[text(values, 'role') ?? ''] ?? 'member',
    joined: date(values, 'join'),
    left: date(values, 'leave_date'),
    isRural: typeof isRural === 'boolean' ? isRural : null,
  }
}

/** A head of whom only the register of studios speaks. */
export const headOf = ({ values }: ImportRecord, schoolId: string): TeacherFacts => ({
  name: text(values, 'head', 40) ?? '',
  schoolId,
  ...(text(values, 'stage') === null ? {} : { stage: text(values, 'stage', 20) ?? '' }),
  ...(text(values, 'subject') === null ? {} : { subject: text(values, 'subject', 20) ?? '' }),
  title: text(values, 'title', 20),
  honours: [],
})

/** A member of whom only the list of members speaks. */
export const memberOf = ({ values }: ImportRecord, schoolId: string, honourOf: HonourOf): TeacherFacts => ({
  name: text(values, 'name', 40) ?? '',
  schoolId,
  sex: sexes[text(values, 'sex') ?? ''] ?? null,
  nationalId: text(values, 'id_number'),
  birth: date(values, 'birth'),
  ...(text(values, 'stage') === null ? {} : { stage: text(values, 'stage', 20) ?? '' }),
  ...(text(values, 'subject') === null ? {} : { subject: text(values, 'subject', 20) ?? '' }),
  title: text(values, 'title', 20),
  phone: text(values, 'phone'),
  honours: list(values, 'honors').map((name) => ({ name: name.slice(0, 40), level: honourOf(name)?.level ?? null })),
})
