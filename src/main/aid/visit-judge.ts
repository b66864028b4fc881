import { beyondTold, headsOf, type CountedVisit } from '#shared/aid/visit-counts.ts'
import { aidFinding, type AidFinding } from '#shared/aid/aid-finding.ts'
import { visitorKindLabels } from '#shared/aid/aid-labels.ts'
import { overlapsOf, type Engagement } from '#shared/aid/overlap-rules.ts'
import { participantKinds } from '#shared/aid/visit.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { AidPolicy } from '#shared/policies/aid-policy.ts'

/** What speaks against a visit by itself. */
export function countFindings(visit: CountedVisit): readonly AidFinding[] {
  const { teachers, leaders, students } = headsOf(visit)
  if (teachers + leaders + students === 0) {
    return [aidFinding('nobody-listed', 'info', '没有参加人员，也没有填人数')]
  }
  return participantKinds.flatMap((kind) => {
    const more = beyondTold(visit, kind)
    if (more === 0) return []
    const told = visit.told[`${kind}s`] ?? 0
    return [
      aidFinding('count-differs', 'info', `${visitorKindLabels[kind]}填报 ${told} 人，名单上多 ${more} 人，按名单计`),
    ]
  })
}

/** Finds what speaks against people in two places, for all engagements at one reading. */
export function meetings(all: readonly Engagement[], policy: AidPolicy) {
  const byTeacher = groupBy(all, ({ teacherId }) => teacherId)
  const byRecord = groupBy(all, ({ kind, id }) => `${kind}/${id}`)
  return {
    of: (kind: Engagement['kind'], id: string): readonly AidFinding[] =>
      (byRecord.get(`${kind}/${id}`) ?? []).flatMap((own) =>
        overlapsOf([own], byTeacher.get(own.teacherId) ?? [], policy),
      ),
    ofDraft: (own: readonly Engagement[]): readonly AidFinding[] =>
      own.flatMap((one) => overlapsOf([one], byTeacher.get(one.teacherId) ?? [], policy)),
  }
}
