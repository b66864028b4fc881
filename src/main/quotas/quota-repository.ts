import { literals, type Parameters } from '#main/db/composed-sql.ts'
import type { Database, Statement } from '#main/db/house.ts'
import { quotaKinds, type Quota, type QuotaKind } from '#shared/quotas/quota.ts'
import type { QuotaSpan, QuotaWindows } from '#shared/quotas/quota-rules.ts'
import { recordOf } from '#shared/kernel/record-of.ts'
import { livingTwinStatuses } from '#shared/twinning/twin-group.ts'
import {
  pairingAchievements,
  pairingActivities,
  studioAchievements,
  studioActivities,
  twinActivities,
} from './quota-count-sql.ts'

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
  twin_group: `SELECT w.no, w.id, w.code, w.name AS label, coalesce((SELECT k.name FROM twin_member n
        JOIN twin_group_slot l ON l.group_no = n.group_no AND l.code = n.slot JOIN school k ON k.no = n.school_no
        WHERE n.group_no = w.no AND l.is_lead = 1 AND n.left_on IS NULL), '') AS unit,
      y.no AS policyNo, w.starts_on AS startsOn, coalesce(w.ended_on, w.ends_on) AS endsOn,
      NULL AS pausedOn, NULL AS pausedUntil, 0 AS isPaused
    FROM twin_group w JOIN policy y ON y.cohort_no = w.cohort_no`,
} as const satisfies Record<QuotaKind, string>

const ofIds = {
  pairing: `${judged.pairing} WHERE p.status IN (${standing}) AND p.id IN (SELECT value FROM json_each(:ids))`,
  studio: `${judged.studio} WHERE o.status IN (${seated}) AND o.id IN (SELECT value FROM json_each(:ids))`,
  twin_group: `${judged.twin_group} WHERE w.status NOT IN ('proposed', 'void') AND w.id IN (SELECT value FROM json_each(:ids))`,
} as const satisfies Record<QuotaKind, string>

const district = `(:district IS NULL OR {} IN (SELECT no FROM district WHERE id = :district))`
const running = {
  pairing: `${judged.pairing} WHERE p.status IN ('active', 'extended') AND p.starts_on <= :today AND p.ends_on >= :today
    AND ${district.replace('{}', 'coalesce(p.mentee_district_no, g.mentor_district_no)')} ORDER BY g.code, p.seq`,
  studio: `${judged.studio} WHERE o.status IN ('named', 'running', 'rectifying') AND o.starts_on <= :today
    AND o.ends_on >= :today AND ${district.replace('{}', 'o.district_no')} ORDER BY o.code`,
  twin_group: `${judged.twin_group} WHERE w.status IN (${literals(livingTwinStatuses)}) AND w.starts_on <= :today
    AND w.ends_on >= :today AND (:district IS NULL OR EXISTS (SELECT 1 FROM twin_member n JOIN school k ON k.no = n.school_no
      WHERE n.group_no = w.no AND n.left_on IS NULL AND k.district_no = (SELECT no FROM district WHERE id = :district)))
    ORDER BY w.code`,
} as const satisfies Record<QuotaKind, string>

const done = {
  pairing: [pairingActivities, pairingAchievements],
  studio: [studioActivities, studioAchievements],
  twin_group: [twinActivities],
} as const satisfies Record<QuotaKind, readonly string[]>

const windowsOf = ({ semester, year, term }: QuotaWindows): readonly string[] =>
  [semester, year, term].flatMap(({ countFrom, countTo }) => [countFrom, countTo])

/** What the quotas read: who is judged, what is asked, and how often it was done, for thousands at once. */
export function createQuotaRepository(db: Database) {
  const quotas = db.prepare<[], AskedQuota>(
    `SELECT no, id, policy_no AS policyNo, label, unit, period, side, required, weekly_most AS weeklyMost
     FROM quota ORDER BY policy_no, position, no`,
  )
  const each = <Row>(sql: Record<QuotaKind, string>): Record<QuotaKind, Statement<[Parameters], Row>> =>
    recordOf(quotaKinds, (kind) => db.prepare<[Parameters], Row>(sql[kind]))
  const [byIds, inForce] = [each<Judged>(ofIds), each<Judged>(running)]
  const counted = recordOf(quotaKinds, (kind) => done[kind].map((sql) => db.prepare<[Parameters], Count>(sql)))
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
      return counted[kind].flatMap((statement) => statement.all({ asked }))
    },
  }
}

export type QuotaRepository = ReturnType<typeof createQuotaRepository>
