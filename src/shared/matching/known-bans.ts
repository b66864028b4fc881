import { groupBy } from '../kernel/group-by.ts'
import type { MatchBan } from './matching.ts'

interface Employed {
  readonly no: number
  readonly schoolNo: number | null
  readonly post: string | null
}

/** 校长、副校长、书记、园长: who leads a school is the superior of everybody in it. 教研组长 and 班主任 are none. */
const leads = /校长|园长|书记/

export const isLeader = ({ post }: Pick<Employed, 'post'>): boolean => post !== null && leads.test(post)

/** 回避 that the register knows: a mentor who leads the mentee's own school. */
export function knownBans(mentors: readonly Employed[], mentees: readonly Employed[]): readonly MatchBan[] {
  const leaders = mentors.filter((mentor) => mentor.schoolNo !== null && isLeader(mentor))
  const bySchool = groupBy(mentees, ({ schoolNo }) => schoolNo)
  return leaders.flatMap(({ no, schoolNo, post }) =>
    (bySchool.get(schoolNo) ?? []).map((mentee) => ({
      mentorNo: no,
      menteeNo: mentee.no,
      reason: `本校${post ?? '领导'}，直接领导`,
    })),
  )
}
