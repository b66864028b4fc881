import type { LectureRow, LectureForm, LectureStatus } from '#shared/lectures/lecture.ts'
import type { StatusTone } from '#renderer/ui/status-word.tsx'

export const lectureTones: Readonly<Record<LectureStatus, StatusTone>> = {
  plan: 'hollow',
  notified: 'running',
  held: 'waiting',
  filed: 'waiting',
  attested: 'finished',
  postponed: 'hollow',
  cancelled: 'ended',
}

/** The form in a narrow column. */
export const shortForms = { onsite: '线下', online: '线上', mixed: '混合', outreach: '送教' } as const satisfies Record<
  LectureForm,
  string
>

/** 09:00–11:30; nothing while no time is known. */
export function timeText({ startsAt, endsAt }: Pick<LectureRow, 'startsAt' | 'endsAt'>): string {
  if (startsAt === null) return ''
  return endsAt === null ? startsAt : `${startsAt}–${endsAt}`
}

/** For whom it is meant: 小学、初中 语文; everybody when nothing is narrowed. */
export function targetText({
  districts,
  stages,
  subjects,
}: Pick<LectureRow, 'districts' | 'stages' | 'subjects'>): string {
  const parts = [stages, subjects, districts].filter((list) => list.length > 0).map((list) => list.join('、'))
  return parts.length === 0 ? '全市' : parts.join(' ')
}

/** The hall, and where there is none the school that is host. */
export const placeText = ({ place, host }: Pick<LectureRow, 'place' | 'host'>): string => place ?? host ?? ''
