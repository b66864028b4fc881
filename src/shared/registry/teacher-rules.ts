import { earliestDay, latestDay, yearsBetween, type IsoDate, type PartialDate } from '../kernel/dates.ts'
import { birthOfNationalId, sexOfNationalId } from './national-id.ts'
import { sexLabels } from './teacher-labels.ts'
import { isGone, type TeacherDraft, type TeacherStatus } from './teacher.ts'

/** What the form says against what the ID number says, one sentence each; empty when they agree. */
export function contradictionsWithNationalId(draft: Pick<TeacherDraft, 'nationalId' | 'birth' | 'sex'>): string[] {
  if (draft.nationalId === null) return []
  const [birth, sex] = [birthOfNationalId(draft.nationalId), sexOfNationalId(draft.nationalId)]
  const isBorn = draft.birth === null || birth === null || mayBe(draft.birth, birth)
  return [
    ...(isBorn ? [] : [`出生年月填的是 ${draft.birth}，身份证号里是 ${birth}`]),
    ...(draft.sex === null || draft.sex === sex
      ? []
      : [`性别填的是${sexLabels[draft.sex]}，身份证号里是${sexLabels[sex]}`]),
  ]
}

/** Whether a date known to the month or the year may be that day. */
export const mayBe = (date: PartialDate, day: IsoDate): boolean => earliestDay(date) <= day && day <= latestDay(date)

/** Birth and sex as the ID number has them, else as they were filled in. */
export function identityOf(
  draft: Pick<TeacherDraft, 'nationalId' | 'birth' | 'sex'>,
): Pick<TeacherDraft, 'birth' | 'sex'> {
  if (draft.nationalId === null) return { birth: draft.birth, sex: draft.sex }
  return { birth: birthOfNationalId(draft.nationalId), sex: sexOfNationalId(draft.nationalId) }
}

/** 教龄: whole years since 参加工作时间; null when that is not known or lies ahead. */
export function teachingYearsOf(workStart: PartialDate | null, today: IsoDate): number | null {
  if (workStart === null) return null
  const years = yearsBetween(workStart, today)
  return years < 0 ? null : years
}

/** A leaving or a move, as far as its consequences go. */
export interface Leaving {
  readonly status: TeacherStatus
  /** null: he goes to no school of the registry, or stays where he is. */
  readonly newSchoolNo: number | null
}

export interface PairingAtLeaving {
  readonly role: 'mentor' | 'mentee'
  readonly kind: string
  readonly isDraft: boolean
  readonly otherSchoolNo: number | null
}

const ownSchoolKind = '校内'

/** What becomes of one pairing when a person leaves or moves, as a sentence; null when nothing does. */
export function consequenceOfLeaving(leaving: Leaving, pairing: PairingAtLeaving): string | null {
  const isMentor = pairing.role === 'mentor'
  if (isGone(leaving.status)) {
    if (pairing.isDraft) return isMentor ? '草稿里的师傅已离岗，提交前须换人' : '草稿里的徒弟已离岗，提交前须换人'
    return isMentor ? '成为师傅空缺，须换师傅或解除' : '徒弟已离岗，须解除'
  }
  if (leaving.status === 'on-aid' || leaving.status === 'seconded') {
    return isMentor ? '师傅暂不在校，可暂停或换师傅' : '徒弟暂不在校，可暂停'
  }
  if (leaving.newSchoolNo === null) return null
  const isTogether = leaving.newSchoolNo === pairing.otherSchoolNo
  if (pairing.kind === ownSchoolKind && !isTogether) return '不再同校，结对类型“校内”须改，或换师傅'
  return '结对照旧，结对时的单位保留在表中'
}

/** What becomes of a studio when its head or a member leaves or moves, as a sentence; null when nothing does. */
export function studioAfterLeaving(leaving: Leaving, isHead: boolean): string | null {
  if (isGone(leaving.status)) return isHead ? '主持人空缺，须停摆后更换主持人，或撤销' : '成员已离岗，须登记退出'
  if (leaving.status === 'on-aid' || leaving.status === 'seconded') {
    return isHead ? '主持人暂不在校，可停摆或更换主持人' : '成员暂不在校'
  }
  if (leaving.newSchoolNo === null) return null
  return isHead ? '挂牌单位仍是原单位，可更换主持人或修改' : '照旧，入室时的单位保留在表中'
}
