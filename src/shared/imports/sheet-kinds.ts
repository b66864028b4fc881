import { aidPosting, aidVisit } from './aid-columns.ts'
import type { KindSpec, SheetKind } from './column-spec.ts'
import { lectureAttendance, task, twinGroup } from './event-columns.ts'
import { activity, pairing } from './pairing-columns.ts'
import { schoolDirectory, teacherRoster } from './registry-columns.ts'
import { studio, studioMember } from './studio-columns.ts'

/**
 * In the order in which sheets are taken, whatever their files are called: who is known decides what the later ones
 * can be matched with.
 */
export const kindsInOrder: readonly KindSpec[] = [
  schoolDirectory,
  teacherRoster,
  pairing,
  studio,
  studioMember,
  lectureAttendance,
  twinGroup,
  aidVisit,
  aidPosting,
  activity,
  task,
]

export const kindSpec = (kind: SheetKind): KindSpec => {
  const spec = kindsInOrder.find((one) => one.kind === kind)
  if (spec === undefined) throw new Error(`no such sheet kind: ${kind}`)
  return spec
}

export const kindLabel = (kind: SheetKind): string => kindSpec(kind).label

/** Kinds whose programme is built: the others are recognised, read and kept staged. */
export const committableKinds: ReadonlySet<SheetKind> = new Set([
  'school_directory',
  'teacher_roster',
  'pairing',
  'studio',
  'studio_member',
  'lecture_attendance',
  'aid_visit',
  'aid_posting',
  'twin_group',
  'activity',
])
