import type { DistrictBook } from './district-book.ts'
import { findReportingUnit, findSchoolOf } from './reporting-unit.ts'
import type { KnownSchool, SchoolIndex } from './school-index.ts'

/** What decides names without a county, and the school of rows that name none. */
export interface BlockScope {
  readonly district: string | null
  readonly school: KnownSchool | null
}

export interface BlockTools {
  readonly districts: DistrictBook
  readonly schools: SchoolIndex
  /** The sheet has no column of schools, so that headings tell whose rows follow. */
  readonly seeksSchool: boolean
}

/**
 * Tables pasted below each other, and parts of one table, are headed by a title or a line of their own: 范县教师一览表,
 * 二、实验小学. From there on rows belong to what it names; a heading that names neither changes nothing.
 */
export function createBlockScopes(whole: BlockScope, tools: BlockTools): (headings: readonly string[]) => BlockScope {
  let scope = whole
  return (headings) => {
    if (headings.length > 0) scope = scopeBelow(headings, scope, tools)
    return scope
  }
}

function scopeBelow(headings: readonly string[], scope: BlockScope, tools: BlockTools): BlockScope {
  const { unit, titles, district } = findReportingUnit(headings, '', '', tools.districts)
  const within = district ?? scope.district
  const school = tools.seeksSchool ? findSchoolOf([unit, ...titles], within, tools.schools) : null
  if (school !== null) return { district: within, school }
  return district === null || district === scope.district ? scope : { district, school: null }
}
