import { literals, type Parameters } from '#main/db/composed-sql.ts'
import type { Database, Statement } from '#main/db/house.ts'
import type { Quota } from '#shared/quotas/quota.ts'
import type { QuotaSpan, QuotaWindows } from '#shared/quotas/quota-rules.ts'
import { pairingAchievements, pairingActivities, studioAchievements, studioActivities } from './quota-count-sql.ts'

/** A pair or studio as its quotas are judged. */
export interface Judged extends Omit<QuotaSpan, 'isPaused'> {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly label: string
  readonly unit: string
  readonly policyNo: number
  readonly isPaused: number
}

export type AskedQuota = Omit<Quota, 'sources'> & { readonly no: number; readonly policyNo: number }

export interface Asked {
  readonly no: number
  readonly windows: QuotaWindows
}

interface Count {
  readonly no: number
  readonly quotaNo: number
  readonly done: number
}

export type QuotaKind = 'pairing' | 'studio'

const standing = literals(['active', 'paused', 'assessed', 'completed', 'extended', 'terminated', 'dissolved'])
const seated = literals(['named', 'running', 'rectifying', 'halted', 'final', 'ended', 'revoked'])

const judged = {
  pairing: `SELECT p.no, p.id, g.code || '-' || p.seq AS code, m.name || ' 带 ' || t.name AS label,
      p.mentee_school_name AS unit, y.no AS policyNo, p.starts_on AS startsOn,
      min(p.ends_on, coalesce(p.completed_on, p.left_on, p.ends_on)) AS endsOn,
      p.paused_on AS pausedOn, p.paused_until AS pausedUntil, p.status = 'paused' AS isPaused
    FROM pairing p JOIN pairing_group g ON g.no = p.group_no JOIN policy y ON y.cohort_no = g.cohort_no
    JOIN teacher m ON m.no = g.mentor_no JOIN teacher t ON t.no = p.mentee_no`,
  studio: `SELECT o.no, o.id, o.code, o.name AS label, o.school_name AS unit, y.no AS policyNo,
      o.starts_on AS startsOn, CASE WHEN o.status IN ('ended', 'revoked') THEN min(o.ends_on, o.status_since)
        ELSE o.ends_on END AS endsOn,
      NULL AS pausedOn, NULL AS pausedUntil, o.status = 'halted' AS isPaused
    FROM studio o JOIN policy y ON y.cohort_no = o.cohort_no`,
} as const satisfies Record<QuotaKind, string>

const ofIds = {
  pairing: `${judged.pairing} WHERE p.status IN (${standing}) AND p.id IN (SELECT value FROM json_each(:ids))`,
  studio: `${judged.studio} WHERE o.status IN (${seated}) AND o.id IN (SELECT value FROM json_each(:ids))`,
} as const satisfies Record<QuotaKind, string>

const district = `(:district IS NULL OR {} IN (SELECT no FROM district WHERE id = :district))`
const running = {
  pairing: `${judged.pairing} WHERE p.status IN ('active', 'extended') AND p.starts_on <= :today AND p.ends_on >= :today
    AND ${district.replace('{}', 'coalesce(p.mentee_district_no, g.mentor_district_no)')} ORDER BY g.code, p.seq`,
  studio: `${judged.studio} WHERE o.status IN ('named', 'running', 'rectifying') AND o.starts_on <= :today
    AND o.ends_on >= :today AND ${district.replace('{}', 'o.district_no')} ORDER BY o.code`,
} as const satisfies Record<QuotaKind, string>

const windowsOf = ({ semester, year, term }: QuotaWindows): readonly string[] =>
  [semester, year, term].flatMap(({ countFrom, countTo }) => [countFrom, countTo])

/** What the quotas read: who is judged, what is asked, and how often it was done, for thousands at once. */
export function createQuotaRepository(db: Database) {
  const quotas = db.prepare<[], AskedQuota>(
    `SELECT no, id, policy_no AS policyNo, label, unit, period, side, required, weekly_most AS weeklyMost
     FROM quota ORDER BY policy_no, position, no`,
  )
  const both = <Row>(sql: Record<QuotaKind, string>): Record<QuotaKind, Statement<[Parameters], Row>> => ({
    pairing: db.prepare<[Parameters], Row>(sql.pairing),
    studio: db.prepare<[Parameters], Row>(sql.studio),
  })
  const [byIds, inForce] = [both<Judged>(ofIds), both<Judged>(running)]
  const activities = both<Count>({ pairing: pairingActivities, studio: studioActivities })
  const achievements = both<Count>({ pairing: pairingAchievements, studio: studioAchievements })
  return {
    quotas: (): readonly AskedQuota[] => quotas.all(),
    ofIds: (kind: QuotaKind, ids: readonly string[]): readonly Judged[] =>
      byIds[kind].all({ ids: JSON.stringify(ids) }),
    /** All that run on a day, of one county or of all. */
    running: (kind: QuotaKind, today: string, districtId: string | null): readonly Judged[] =>
      inForce[kind].all({ today, district: districtId }),
    /** What was done, by pair or studio and quota. */
    counts(kind: QuotaKind, objects: readonly Asked[]): readonly Count[] {
      const asked = JSON.stringify(objects.map(({ no, windows }) => [no, ...windowsOf(windows)]))
      return [...activities[kind].all({ asked }), ...achievements[kind].all({ asked })]
    },
  }
}

export type QuotaRepository = ReturnType<typeof createQuotaRepository>
