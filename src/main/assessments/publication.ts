import type { z } from 'zod'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { assessmentContract } from '#shared/assessments/assessment-contract.ts'
import type { Publication, ResultRow } from '#shared/assessments/assessment.ts'
import type { AssessmentParts, Graded } from './assessment-parts.ts'
import type { RoundEdits } from './round-edits.ts'
import { excellentOf } from './round-reading.ts'
import type { StoredRound } from './round-repository.ts'
import type { LiveSheet, RoundScoring } from './round-scoring.ts'

type Input = z.output<(typeof assessmentContract)['publish']['input']>

const named = (rows: readonly ResultRow[]): string =>
  rows
    .slice(0, 3)
    .map(({ name }) => name)
    .join('、')

/** Freezes a round: results, scores and their grounds stand as they were, and the grades go to whom they are of. */
export function createPublication(parts: AssessmentParts, scoring: RoundScoring, edits: RoundEdits) {
  const { house, neighbours, rounds, targets, results } = parts

  function checkSource(round: StoredRound, { scheme }: LiveSheet): void {
    const wantsMentees = scheme.items.some(({ sources }) => sources.some(({ source }) => source === 'mentee-score'))
    const from = wantsMentees ? rounds.menteeRound(round) : undefined
    if (from?.state === 'open') throw new AppError('assessment/mentees-open', { name: from.name })
  }

  /** What stands in the way, in one clear sentence. */
  function check(round: StoredRound, sheet: LiveSheet): void {
    const assessed = sheet.rows.filter(({ isExempt }) => !isExempt)
    if (assessed.length === 0) throw new AppError('assessment/nobody', { name: round.name })
    const missing = assessed.filter((row) => row.missing > 0)
    if (missing.length > 0) {
      const items = missing.reduce((count, row) => count + row.missing, 0)
      throw new AppError('assessment/scores-missing', { count: missing.length, items, names: named(missing) })
    }
    const excellent = excellentOf(sheet.rows, sheet.scheme.excellentShare)
    if (excellent !== null && excellent.count > excellent.limit) {
      throw new AppError('assessment/too-many-excellent', { ...excellent, assessed: assessed.length })
    }
    checkSource(round, sheet)
  }

  function freeze(round: StoredRound, { scheme, rows }: LiveSheet): void {
    const byId = new Map(rows.map((row) => [row.targetId, row]))
    const { itemNos } = scheme
    for (const { target, score } of scoring.scored(round, scheme, targets.of(round))) {
      const row = byId.get(target.id)
      if (row === undefined) throw new Error('a target that was not worked out')
      results.insert({ roundNo: round.no, targetNo: target.no, row, items: score.items, itemNos })
    }
  }

  function carryOne(round: StoredRound, graded: Graded, on: IsoDate): string | null {
    try {
      if (round.object === 'mentee') neighbours.assessPairing(graded, on)
      else if (round.object === 'twin') neighbours.assessTwinGroup(graded, on, round.purpose)
      else neighbours.assessStudio(graded, on, round.purpose)
      return null
    } catch (error) {
      if (error instanceof AppError) return `${graded.code}：${errorMessage(error.code, error.details)}`
      throw error
    }
  }

  /** Grades go to the pairs, studios and groups of schools; who cannot take one is told. */
  function carryOver(round: StoredRound, rows: readonly ResultRow[], on: IsoDate): Omit<Publication, 'count'> {
    if (round.object === 'mentor' || round.object === 'member') return { carried: 0, refused: [] }
    const assessed = rows.filter(({ isExempt }) => !isExempt)
    const refused = assessed
      .map(({ targetId, code, grade, score }) => carryOne(round, { id: targetId, code, grade, score }, on))
      .filter((sentence) => sentence !== null)
    return { carried: assessed.length - refused.length, refused }
  }

  return ({ id, on, documentNo }: Input): Publication => {
    const round = edits.open(id)
    const sheet = scoring.sheet(round)
    check(round, sheet)
    return house.act('assessments.publish', () => {
      freeze(round, sheet)
      rounds.publish(round.no, on, documentNo)
      const count = sheet.rows.filter(({ isExempt }) => !isExempt).length
      return { title: `公布考核 ${round.name}`, value: { count, ...carryOver(round, sheet.rows, on) } }
    })
  }
}
