import { mentorLetter, documentOf, type ReportMentor } from '#shared/reports/certificates.ts'
import { agreementDocument, agreementLetter } from '#shared/reports/pairing-agreement.ts'
import { pairingConflictsSheet, type ConflictFinding } from '#shared/reports/pairing-conflicts.ts'
import { pairingFigures } from '#shared/reports/pairing-figures.ts'
import { pairingGroupsSheet } from '#shared/reports/pairing-groups.ts'
import { pairingListSheet } from '#shared/reports/pairing-list.ts'
import { overduePairs, pairingOverdueSheet } from '#shared/reports/pairing-overdue.ts'
import type { pairingReports } from '#shared/reports/pairing-reports.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import { pairingCode, type ReportPair } from '#shared/reports/report-pair.ts'
import { groupPairs, sortPairs } from '#shared/reports/row-groups.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import type { Drafts, LetterContent, SheetContent } from './report-content.ts'
import type { StoredReportPair } from './report-pair-repository.ts'
import type { ReportRepository } from './report-repository.ts'

interface PairingSources {
  readonly pairs: (context: ReportContext) => readonly StoredReportPair[]
  readonly repository: ReportRepository
  readonly conflicts: () => readonly ConflictFinding[]
}

const sheetOf = (sheet: Sheet, pairs: readonly ReportPair[], { filter }: ReportContext): SheetContent => ({
  kind: 'sheets',
  sheets: [sheet],
  figures: pairingFigures(pairs, filter),
})

/** The mentors of the pairs, group by group, from the first day of a pair to the last. */
function mentorsOf(pairs: readonly ReportPair[]): readonly ReportMentor[] {
  return Array.from(groupPairs(pairs, (pair) => pair.groupId).values()).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [
      {
        ...first,
        school: first.mentorSchool,
        startsOn: group.map((pair) => pair.startsOn).reduce((a, b) => (a < b ? a : b)),
        endsOn: group.map((pair) => pair.endsOn).reduce((a, b) => (a > b ? a : b)),
      },
    ]
  })
}

/** The reports over pairs. */
export function createPairingDrafts({ pairs, repository, conflicts }: PairingSources): Drafts<typeof pairingReports> {
  function conflictsSheet(found: readonly StoredReportPair[], context: ReportContext): Sheet {
    const known = new Set(found.map((pair) => pair.id))
    const findings = conflicts().filter(
      (finding) => finding.severity !== 'info' && finding.pairings.some((pair) => known.has(pair.id)),
    )
    const ids = findings.flatMap((finding) => finding.pairings.map((pair) => pair.id))
    const facts = { findings, sources: repository.sourcesOf(ids), schoolYears: found }
    return pairingConflictsSheet(facts, context)
  }

  function agreements(context: ReportContext): LetterContent {
    const found = pairs(context)
    const cohorts = new Set(found.map((pair) => pair.cohortId))
    const duties = new Map(Array.from(cohorts, (id) => [id, repository.dutiesOf(id)] as const))
    const cohortOf = new Map(found.map((pair) => [pair.id, pair.cohortId]))
    return {
      kind: 'letters',
      letters: sortPairs(found, context.options.sort).map((pair) => ({
        title: `师徒结对协议书-${pairingCode(pair)}-${pair.mentor}-${pair.mentee}`,
        letter: agreementLetter(pair, duties.get(cohortOf.get(pair.id) ?? '') ?? []),
      })),
      model: (letters) => agreementDocument(letters, context),
      figures: pairingFigures(found, context.filter),
    }
  }

  function mentorLetters(context: ReportContext): LetterContent {
    const found = pairs(context)
    return {
      kind: 'letters',
      letters: mentorsOf(sortPairs(found, context.options.sort)).map((mentor, at) => ({
        title: `师傅聘书-${mentor.groupCode}-${mentor.mentor}`,
        letter: mentorLetter(mentor, at + 1, context),
      })),
      model: documentOf({ title: '师傅聘书', page: 'certificate' }, context),
      figures: pairingFigures(found, context.filter),
    }
  }

  const listed =
    (draw: (found: readonly StoredReportPair[], context: ReportContext) => Sheet) => (context: ReportContext) => {
      const found = pairs(context)
      return sheetOf(draw(found, context), found, context)
    }
  return {
    'pairing-list': listed(pairingListSheet),
    'pairing-groups': listed(pairingGroupsSheet),
    'pairing-conflicts': listed(conflictsSheet),
    'pairing-overdue': (context) => {
      const found = pairs(context)
      return sheetOf(pairingOverdueSheet(found, context), overduePairs(found, context), context)
    },
    'pairing-agreement': agreements,
    'mentor-letter': mentorLetters,
  }
}
