import type { AttendeeFields } from './attendee-repository.ts'

/** Somebody who stands on the list of a session. */
export interface Signer extends AttendeeFields {
  readonly no: number
}

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other

/** The same name at the same unit, unless subject or telephone tell two people apart. */
const isSamePerson = (one: AttendeeFields, other: AttendeeFields): boolean =>
  one.nameKey === other.nameKey &&
  (one.unitKey === other.unitKey || (one.schoolNo !== null && one.schoolNo === other.schoolNo)) &&
  !differ(one.subject, other.subject) &&
  !differ(one.phone, other.phone) &&
  (one.teacherNo === null || other.teacherNo === null || one.teacherNo === other.teacherNo)

const either = (one: number | null, other: number | null): number | null =>
  one === null && other === null ? null : Number(one === 1 || other === 1)

/** Who signs again, for the other half of the day, after all, or known by now, adds to what stands of him. */
function additions(standing: Signer, fields: AttendeeFields): Partial<AttendeeFields> {
  const isNowThere = standing.presence === 'absent' && fields.presence !== 'absent'
  const { teacherNo, state, matchedBy, schoolNo } = fields
  return {
    morning: either(standing.morning, fields.morning),
    afternoon: either(standing.afternoon, fields.afternoon),
    presence: isNowThere ? fields.presence : standing.presence,
    ...(standing.state === 'waiting' && state === 'matched' ? { teacherNo, state, matchedBy, schoolNo } : {}),
  }
}

/** Who stands on the list already, found by person or by what he wrote. */
export function createSigners(standing: readonly Signer[]) {
  const byTeacher = new Map<number, Signer>()
  const byName = new Map<string, Signer[]>()
  function add(signer: Signer): void {
    if (signer.teacherNo !== null) byTeacher.set(signer.teacherNo, signer)
    byName.set(signer.nameKey, [...(byName.get(signer.nameKey) ?? []), signer])
  }
  for (const one of standing) add({ ...one })
  return {
    add,
    /** Lays what is signed over what stands; answers what changes in it. */
    merge(signer: Signer, fields: AttendeeFields): Partial<AttendeeFields> {
      const changes = additions(signer, fields)
      Object.assign(signer, changes)
      if (signer.teacherNo !== null) byTeacher.set(signer.teacherNo, signer)
      return changes
    },
    find(fields: AttendeeFields): Signer | null {
      const known = fields.teacherNo === null ? undefined : byTeacher.get(fields.teacherNo)
      return known ?? (byName.get(fields.nameKey) ?? []).find((one) => isSamePerson(one, fields)) ?? null
    },
  }
}
