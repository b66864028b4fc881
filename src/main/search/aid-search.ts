import type { Database } from '#main/db/house.ts'
import { postingStatusLabels, visitDirectionLabels, visitStatusLabels } from '#shared/aid/aid-labels.ts'
import type { PostingStatus } from '#shared/aid/posting.ts'
import type { VisitDirection, VisitStatus } from '#shared/aid/visit.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'
import type { SearchHit } from '#shared/search/search-contract.ts'

interface Asked {
  readonly text: string
  readonly from: string
  readonly to: string
  readonly limit: number
}

interface PostingHit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly host: string
  readonly subject: string
  readonly status: PostingStatus
}

interface VisitHit {
  readonly id: string
  readonly code: string
  readonly topic: string
  readonly direction: VisitDirection
  readonly startsOn: string
  readonly status: VisitStatus
}

/** Postings by their person, host or code, and visits by topic, leader or code: a city has some hundreds of either. */
export function createAidSearch(db: Database) {
  const postings = db.prepare<[Asked & { code: string }], PostingHit>(
    `SELECT p.id, p.code, t.name, p.host_name AS host, p.subject, p.status
     FROM posting p JOIN teacher t ON t.no = p.teacher_no
     WHERE p.status <> 'void' AND (instr(p.code, :code) = 1 OR instr(p.host_name, :text) > 0 OR p.teacher_no IN
       (SELECT DISTINCT +no FROM search_key WHERE kind = ${searchKinds.teacher} AND k >= :from AND k < :to))
     ORDER BY p.entered_on DESC, p.no LIMIT :limit`,
  )
  const visits = db.prepare<[Asked & { code: string }], VisitHit>(
    `SELECT v.id, v.code, v.topic, v.direction, v.starts_on AS startsOn, v.status FROM visit v
     WHERE v.status <> 'void'
       AND (instr(v.code, :code) = 1 OR instr(v.topic, :text) > 0 OR instr(coalesce(v.leader, ''), :text) > 0)
     ORDER BY v.starts_on DESC, v.no LIMIT :limit`,
  )
  const withCode = (asked: Asked) => ({ ...asked, code: asked.text.toUpperCase() })
  return {
    postings: (asked: Asked): SearchHit[] =>
      postings.all(withCode(asked)).map(({ id, code, name, host, subject, status }) => ({
        kind: 'posting',
        id,
        name: `${name}（${host}）`,
        detail: [code, subject, postingStatusLabels[status]].filter((part) => part !== '').join(' · '),
      })),
    visits: (asked: Asked): SearchHit[] =>
      visits.all(withCode(asked)).map(({ id, code, topic, direction, startsOn, status }) => ({
        kind: 'visit',
        id,
        name: topic,
        detail: [code, visitDirectionLabels[direction], startsOn, visitStatusLabels[status]].join(' · '),
      })),
  }
}
