import { literals } from '#main/db/composed-sql.ts'
import type { CreditKind } from '#shared/activities/activity.ts'
import { thereStatuses } from '#shared/aid/posting.ts'
import { livingStatuses } from '#shared/studios/studio.ts'

/**
 * What crediting needs to know of a kind of object, as SQL. A kind is called like its table, and the link tables are
 * `activity_<kind>` and `achievement_<kind>` with a column `<kind>_no`: a kind that is added is one entry here.
 */
export interface CreditObject {
  /** `no`, `id`, `code`, `label`. */
  readonly facts: string
  /** The tables that the facts come from; the first is its own, under `alias`. */
  readonly alias: string
  readonly joins: string
  readonly isCreditable: string
  readonly startsOn: string
  readonly endsOn: string
  /** Whether it is meant by what was typed: `:text`, `:code` in capitals, `hit` with the numbers of teachers. */
  readonly isMeant: string
}

const hasHit = (teacher: string): string => `${teacher} IN (SELECT no FROM hit)`

const pairing: CreditObject = {
  facts: `p.no, p.id, g.code || '-' || p.seq AS code, m.name || ' 带 ' || t.name AS label`,
  alias: 'p',
  joins: `JOIN pairing_group g ON g.no = p.group_no JOIN teacher m ON m.no = g.mentor_no
    JOIN teacher t ON t.no = p.mentee_no`,
  // A pair that was reported counts as one that was approved: the work began with the report, not with the stamp.
  isCreditable: `p.status NOT IN ('draft', 'void')`,
  startsOn: 'p.starts_on',
  endsOn: 'min(p.ends_on, coalesce(p.left_on, p.ends_on), coalesce(p.completed_on, p.ends_on))',
  isMeant: `instr(g.code || '-' || p.seq, :code) > 0 OR ${hasHit('g.mentor_no')} OR ${hasHit('p.mentee_no')}`,
}

const studio: CreditObject = {
  facts: 'o.no, o.id, o.code, o.name AS label',
  alias: 'o',
  joins: '',
  isCreditable: `o.status IN (${literals([...livingStatuses, 'ended', 'revoked'])})`,
  startsOn: 'o.starts_on',
  endsOn: `CASE WHEN o.status IN ('ended', 'revoked') THEN min(o.ends_on, o.status_since) ELSE o.ends_on END`,
  isMeant: `instr(o.code, :code) > 0 OR instr(o.name, :text) > 0 OR ${hasHit('o.lead_no')}`,
}

const twinGroup: CreditObject = {
  facts: 'w.no, w.id, w.code, w.name AS label',
  alias: 'w',
  joins: '',
  isCreditable: `w.status NOT IN ('proposed', 'void')`,
  startsOn: 'w.starts_on',
  // One whose agreement has run out and that nobody has ended goes on.
  endsOn: `coalesce(w.ended_on, '9999-12-31')`,
  isMeant: `instr(w.code, :code) > 0 OR instr(w.name, :text) > 0 OR EXISTS (SELECT 1 FROM twin_member n
    WHERE n.group_no = w.no AND n.left_on IS NULL AND instr(n.school_name, :text) > 0)`,
}

const posting: CreditObject = {
  facts: `z.no, z.id, z.code, zt.name || '（' || z.host_name || '）' AS label`,
  alias: 'z',
  joins: 'JOIN teacher zt ON zt.no = z.teacher_no',
  isCreditable: `z.status IN (${literals(thereStatuses)})`,
  startsOn: 'z.entered_on',
  // One whose term is over and who has not come home goes on.
  endsOn: `coalesce(z.left_on, '9999-12-31')`,
  isMeant: `instr(z.code, :code) > 0 OR instr(z.host_name, :text) > 0 OR ${hasHit('z.teacher_no')}`,
}

const visit: CreditObject = {
  facts: 'v.no, v.id, v.code, v.topic AS label',
  alias: 'v',
  joins: '',
  isCreditable: `v.status NOT IN ('cancelled', 'void')`,
  startsOn: 'v.starts_on',
  endsOn: 'v.ends_on',
  isMeant: `instr(v.code, :code) > 0 OR instr(v.topic, :text) > 0 OR instr(coalesce(v.leader, ''), :text) > 0`,
}

export const creditObjects: Readonly<Record<CreditKind, CreditObject>> = {
  pairing,
  studio,
  twin_group: twinGroup,
  posting,
  visit,
}
