import { groupBy } from '../kernel/group-by.ts'
import type { AttendanceSummary, Presence, UnitSummary } from './attendance.ts'

/** One who signed, with where he works as far as it is known. */
export interface SignedPerson {
  readonly teacherId: string | null
  readonly name: string
  readonly schoolId: string | null
  /** The school's name, or the unit as he wrote it. */
  readonly unit: string | null
  readonly district: string | null
  readonly state: 'matched' | 'waiting' | 'outsider'
  readonly presence: Presence
  readonly isObserver: boolean
}

/** Who was to come. */
export interface InvitedPerson {
  readonly kind: 'teacher' | 'school' | 'district'
  readonly teacherId: string | null
  readonly schoolId: string | null
  readonly name: string
  /** His school, or the invited one itself. */
  readonly school: string | null
  readonly schoolOfTeacher: string | null
  readonly district: string | null
  readonly places: number
}

interface Occasion {
  readonly title: string
  readonly signed: readonly SignedPerson[]
  readonly invited: readonly InvitedPerson[]
}

const isThere = ({ presence }: SignedPerson): boolean => presence !== 'absent'
const unknownUnit = '未填单位'

interface Unit {
  readonly schoolId: string | null
  readonly unit: string
  readonly district: string | null
  expected: number | null
  present: number
  readonly absent: string[]
}

/** By the school where it is known, else by what was written. */
function unitsOf({ signed, invited }: Occasion): readonly UnitSummary[] {
  const units = new Map<string, Unit>()
  const at = (schoolId: string | null, unit: string, district: string | null): Unit => {
    const key = schoolId ?? unit
    const known = units.get(key) ?? { schoolId, unit, district, expected: null, present: 0, absent: [] }
    units.set(key, known)
    return known
  }
  const there = new Set(signed.filter(isThere).map(({ teacherId }) => teacherId))
  for (const one of invited) {
    if (one.kind === 'district') continue
    const unit = at(one.kind === 'school' ? one.schoolId : one.schoolOfTeacher, one.school ?? unknownUnit, one.district)
    unit.expected = (unit.expected ?? 0) + one.places
    if (one.kind === 'teacher' && !there.has(one.teacherId)) unit.absent.push(one.name)
  }
  for (const one of signed.filter(isThere)) at(one.schoolId, one.unit ?? unknownUnit, one.district).present += 1
  return [...units.values()].toSorted((one, other) => other.present - one.present || (one.unit < other.unit ? -1 : 1))
}

const lineOf = ({ unit, expected, present, absent }: UnitSummary): string => {
  const came = expected === null ? `${unit} ${present} 人` : `${unit} 应到 ${expected} 人、实到 ${present} 人`
  return absent.length === 0 ? came : `${came}（缺席：${absent.join('、')}）`
}

/** 应到, 实到, 缺席 and every unit, with the whole as text ready to paste into a message. */
export function attendanceSummary(occasion: Occasion): AttendanceSummary {
  const { signed, invited, title } = occasion
  const there = signed.filter(isThere)
  const expected = invited.length === 0 ? null : invited.reduce((sum, { places }) => sum + places, 0)
  const units = unitsOf(occasion)
  const count = (fits: (one: SignedPerson) => boolean): number => there.filter(fits).length
  const districts = [...groupBy(there, ({ district }) => district ?? '')]
    .filter(([district]) => district !== '')
    .map(([district, rows]) => ({
      district,
      present: rows.length,
      schools: new Set(rows.map(({ schoolId, unit }) => schoolId ?? unit)).size,
    }))
    .toSorted((one, other) => other.present - one.present)
  const absent = expected === null ? signed.length - there.length : Math.max(0, expected - there.length)
  const head =
    expected === null
      ? `${title}，实到 ${there.length} 人。`
      : `${title}，应到 ${expected} 人，实到 ${there.length} 人，缺席 ${absent} 人。`
  return {
    expected,
    present: there.length,
    late: count(({ presence }) => presence === 'late'),
    observers: count(({ isObserver }) => isObserver),
    waiting: count(({ state }) => state === 'waiting'),
    outsiders: count(({ state }) => state === 'outsider'),
    absent,
    units,
    districts,
    text: [head, ...units.map((unit, at) => `${at + 1}. ${lineOf(unit)}`)].join('\n'),
  }
}
