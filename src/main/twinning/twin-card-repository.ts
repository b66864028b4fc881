import type { Database } from '#main/db/house.ts'
import type { SchoolTwinning } from '#shared/twinning/twin-contract.ts'
import type { TwinLink, TwinMember } from '#shared/twinning/twin-group.ts'
import { isStanding } from './link-repository.ts'

interface MemberRow extends Omit<TwinMember, 'stages' | 'isOutside' | 'isFamous' | 'isLead'> {
  readonly stages: string | null
  readonly isOutside: number
  readonly isFamous: number
  readonly isLead: number
}

type LinkRow = Omit<TwinLink, 'isRunning'> & { readonly isRunning: number }

interface PlaceRow extends Omit<SchoolTwinning, 'isLead' | 'supportedBy' | 'supports'> {
  readonly memberNo: number
  readonly isLead: number
  readonly supportedBy: string | null
  readonly supports: string | null
}

const split = (text: string | null): readonly string[] => (text === null ? [] : text.split('|'))

const otherEnds = (own: 'from_no' | 'to_no', other: 'from_no' | 'to_no'): string => `
  (SELECT group_concat(k.name, '|') FROM twin_link l JOIN twin_member o ON o.no = l.${other}
   JOIN school k ON k.no = o.school_no WHERE l.${own} = m.no AND ${isStanding('l')})`

/** What the card of a group and that of a school show, read in few statements. */
export function createTwinCardRepository(db: Database) {
  const members = db.prepare<[number], MemberRow>(
    `SELECT m.id, s.id AS schoolId, s.name, m.school_name AS nameThen, d.name AS district, s.town,
       (SELECT group_concat(stage, '|') FROM school_stage WHERE school_no = s.no) AS stages,
       s.urban_type AS urbanType, s.is_outside AS isOutside, s.is_lead AS isFamous, m.slot, p.label AS slotLabel,
       p.is_lead AS isLead, m.joined_on AS joinedOn, m.left_on AS leftOn, m.leave_reason AS leaveReason, m.person, m.phone,
       (SELECT count(*) FROM twin_link l WHERE m.no IN (l.from_no, l.to_no) AND l.group_no = m.group_no
          AND ${isStanding('l')}) AS links
     FROM twin_member m JOIN school s ON s.no = m.school_no JOIN district d ON d.no = s.district_no
     JOIN twin_group_slot p ON p.group_no = m.group_no AND p.code = m.slot
     WHERE m.group_no = ? ORDER BY m.left_on IS NOT NULL, p.layer, p.position, d.position, m.no`,
  )
  const links = db.prepare<[number], LinkRow>(
    `SELECT l.id, f.id AS fromId, a.name AS "from", t.id AS toId, b.name AS "to", l.agreement_no AS agreementNo,
       l.signed_on AS signedOn, l.starts_on AS startsOn, l.ends_on AS endsOn, l.end_reason AS endReason,
       ${isStanding('l')} AS isRunning
     FROM twin_link l JOIN twin_member f ON f.no = l.from_no JOIN school a ON a.no = f.school_no
     JOIN twin_member t ON t.no = l.to_no JOIN school b ON b.no = t.school_no
     WHERE l.group_no = ? ORDER BY l.end_reason IS NOT NULL, f.no, t.no, l.no`,
  )
  const places = db.prepare<[string], PlaceRow>(
    `SELECT m.no AS memberNo, g.id AS groupId, g.code, g.name, g.scheme_name AS scheme, p.label AS slotLabel,
       p.is_lead AS isLead, g.status, m.joined_on AS joinedOn, m.left_on AS leftOn,
       ${otherEnds('to_no', 'from_no')} AS supportedBy, ${otherEnds('from_no', 'to_no')} AS supports
     FROM school s JOIN twin_member m ON m.school_no = s.no JOIN twin_group g ON g.no = m.group_no
     JOIN twin_group_slot p ON p.group_no = m.group_no AND p.code = m.slot
     WHERE s.id = ? AND g.status <> 'void'
     ORDER BY m.left_on IS NOT NULL, g.status IN ('closed', 'terminated'), g.code`,
  )

  return {
    members: (groupNo: number): readonly TwinMember[] =>
      members.all(groupNo).map(({ stages, isOutside, isFamous, isLead, ...row }) => ({
        ...row,
        stages: split(stages),
        isOutside: isOutside === 1,
        isFamous: isFamous === 1,
        isLead: isLead === 1,
      })),
    links: (groupNo: number): readonly TwinLink[] =>
      links.all(groupNo).map(({ isRunning, ...row }) => ({ ...row, isRunning: isRunning === 1 })),
    ofSchool: (schoolId: string): readonly SchoolTwinning[] =>
      places.all(schoolId).map(({ memberNo: _no, isLead, supportedBy, supports, ...row }) => ({
        ...row,
        isLead: isLead === 1,
        supportedBy: split(supportedBy),
        supports: split(supports),
      })),
  }
}

export type TwinCardRepository = ReturnType<typeof createTwinCardRepository>
