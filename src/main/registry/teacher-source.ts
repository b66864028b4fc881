import type { z } from 'zod'
import type { Parameters } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'
import type { teacherContract, teacherFilter } from '#shared/registry/teacher-contract.ts'

export type TeacherFilter = z.output<typeof teacherFilter>
export type TeacherListRequest = z.output<(typeof teacherContract)['list']['input']>

/** Where a list reads from: its tables, what it is ordered by, and what a row must fulfil. */
export interface TeacherSource {
  readonly from: string
  readonly key: string
  readonly no: string
  readonly conditions: readonly (string | false)[]
}

/**
 * Up to so many hits are put in the order asked for. A text with more is listed in the order of its hits, and an
 * honour with more is looked up for each row in turn: either way a page costs the same however many there are.
 */
const sortableHits = 5000

const { teacher } = searchKinds

// `+no`: without it SQLite walks all keys in the order of `no` to make DISTINCT cheap.
const hits = `(SELECT DISTINCT +no AS no FROM search_key WHERE kind = ${teacher} AND k >= :from AND k < :to)`
const isFirstHit = `NOT EXISTS (SELECT 1 FROM search_key o
  WHERE o.kind = ${teacher} AND o.no = k.no AND o.k >= :from AND o.k < k.k)`

const holders = `SELECT teacher_no FROM honour WHERE name = :honour AND state = 'confirmed'`
const isHolder = `EXISTS (SELECT 1 FROM honour h INDEXED BY honour_by_teacher
  WHERE h.teacher_no = t.no AND h.name = :honour AND h.state = 'confirmed')`

/** A whole ID number or telephone is looked up as such; other text by the keys of the name. */
function exactMatch(text: string): string | null {
  if (/^\d{17}[\dXx]$/.test(text)) return 't.national_id = upper(:text)'
  return /^1\d{10}$/.test(text) ? 't.phone = :text' : null
}

/** The values behind the fragments. */
export function teacherParameters(filter: TeacherFilter): Record<string, unknown> {
  const range = filter.text === undefined ? null : searchRangeOf(filter.text)
  return { ...filter, isRural: filter.isRural === undefined ? null : Number(filter.isRural), ...range }
}

export function createTeacherSources(db: Database) {
  const capped = (rows: string) => `SELECT count(*) FROM (${rows} LIMIT ${sortableHits + 1})`
  const hitCount = db.prepare<[Parameters], number>(capped(`SELECT 1 FROM ${hits}`)).pluck()
  const holderCount = db.prepare<[Parameters], number>(capped(holders)).pluck()

  function honourCondition(parameters: Parameters): string {
    return Number(holderCount.get(parameters)) <= sortableHits ? `t.no IN (${holders})` : isHolder
  }

  const conditionsOf = (filter: TeacherFilter, parameters: Parameters): (string | false)[] => [
    filter.districtId !== undefined && 't.district_no = (SELECT no FROM district WHERE id = :districtId)',
    filter.schoolId !== undefined && 't.school_no = (SELECT no FROM school WHERE id = :schoolId)',
    filter.stage !== undefined && 't.stage = :stage',
    filter.subject !== undefined && 't.subject = :subject',
    filter.title !== undefined && 't.title = :title',
    filter.status !== undefined && 't.status = :status',
    // Those not in post are few and have an index of their own, which this line lets SQLite use.
    filter.status !== undefined && filter.status !== 'active' && `t.status <> 'active'`,
    filter.honour !== undefined && honourCondition(parameters),
    filter.isRural !== undefined && 't.is_rural = :isRural',
  ]

  /** Those whose name fits, whatever order is asked for. */
  const amongHits = { from: `${hits} hit CROSS JOIN teacher t ON t.no = hit.no`, no: 't.no' }

  function inOrderOfHits(request: TeacherListRequest): TeacherSource {
    // Beyond a page's end one bound is implied; without it SQLite seeks there instead of reading up to it.
    const isGoingOn = request.after != null
    const range = [
      `k.kind = ${teacher}`,
      (request.descending || !isGoingOn) && 'k.k >= :from',
      (!request.descending || !isGoingOn) && 'k.k < :to',
      isFirstHit,
    ]
    return { from: 'search_key k CROSS JOIN teacher t ON t.no = k.no', key: 'k.k', no: 'k.no', conditions: range }
  }

  return {
    /** For a page of a list. */
    ofPage(request: TeacherListRequest, parameters: Parameters): TeacherSource {
      const key = request.sort === 'updated' ? 't.updated_at' : 't.sort_key'
      const conditions = conditionsOf(request, parameters)
      const plain = { from: 'teacher t', key, no: 't.no', conditions }
      if (request.text === undefined || request.text === '') return plain
      const exact = exactMatch(request.text)
      if (exact !== null) return { ...plain, conditions: [...conditions, exact] }
      if (parameters['from'] === undefined) return { ...plain, conditions: ['0'] }
      if (Number(hitCount.get(parameters)) <= sortableHits) return { ...plain, ...amongHits }
      const wide = inOrderOfHits(request)
      return { ...wide, conditions: [...wide.conditions, ...conditions] }
    },
    /** For a count, where order does not matter; of a text alone the keys are counted and no teacher is read. */
    ofCount(filter: TeacherFilter, parameters: Parameters): Pick<TeacherSource, 'from' | 'conditions'> {
      const conditions = conditionsOf(filter, parameters)
      const exact = exactMatch(filter.text ?? '')
      if (filter.text === undefined || filter.text === '') return { from: 'teacher t', conditions }
      if (exact !== null) return { from: 'teacher t', conditions: [...conditions, exact] }
      if (parameters['from'] === undefined) return { from: 'teacher t', conditions: ['0'] }
      return { from: conditions.some((one) => one !== false) ? amongHits.from : hits, conditions }
    },
  }
}
