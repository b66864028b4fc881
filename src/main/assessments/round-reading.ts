import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { assessmentContract } from '#shared/assessments/assessment-contract.ts'
import type { ItemScore, ResultRow, ResultSheet, Round } from '#shared/assessments/assessment.ts'
import { excellentGrade, excellentLimit } from '#shared/assessments/score-rules.ts'
import type { AssessmentParts } from './assessment-parts.ts'
import type { StoredRound } from './round-repository.ts'
import type { RoundScoring } from './round-scoring.ts'
import { toScheme } from './scheme-service.ts'

type Contract = typeof assessmentContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

/** 优秀 against its limit, of those who take part; null without a limit. */
export function excellentOf(rows: readonly ResultRow[], share: number | null): ResultSheet['excellent'] {
  if (share === null) return null
  const assessed = rows.filter(({ isExempt }) => !isExempt)
  const count = assessed.filter(({ grade }) => grade === excellentGrade).length
  return { count, limit: excellentLimit(assessed.length, share), share }
}

/** Rounds and their results: worked out while open, as frozen once published. */
export function createRoundReading(parts: AssessmentParts, scoring: RoundScoring) {
  const { rounds, targets, results } = parts

  function found(id: string): StoredRound {
    const round = rounds.byId(id)
    if (round === undefined) throw new AppError('record/not-found')
    return round
  }

  function toRound(stored: StoredRound): Round {
    const { no, schemeNo: _schemeNo, cohortNo: _cohortNo, ...round } = stored
    const count = stored.state === 'published' ? results.count(no) : targets.count(stored)
    return { ...round, scheme: toScheme(scoring.schemeOf(stored)), targets: count }
  }

  function rowsOf(round: StoredRound): readonly ResultRow[] {
    if (round.state === 'open') return scoring.sheet(round).rows
    const itemIds = scoring.schemeOf(round).items.map(({ id }) => id)
    return results.rowsWithItems(round.no, itemIds)
  }

  function resultsOf(id: string): ResultSheet {
    const stored = found(id)
    const [round, rows] = [toRound(stored), rowsOf(stored)]
    const grades = round.scheme.grades.map(({ grade }) => ({
      grade,
      count: rows.filter((row) => row.grade === grade).length,
    }))
    return { round, rows, grades, excellent: excellentOf(rows, round.scheme.excellentShare) }
  }

  /** Without the rows themselves, which the list of rounds has no use for. */
  function missing(id: string): { readonly count: number } {
    const round = found(id)
    if (round.state === 'published') return { count: 0 }
    const { rows } = scoring.sheet(round)
    return { count: rows.reduce((sum, row) => sum + (row.isExempt ? 0 : row.missing), 0) }
  }

  function explainLive(stored: StoredRound, targetId: string) {
    const sheet = scoring.sheet(stored)
    const row = sheet.rows.find((one) => one.targetId === targetId)
    const no = sheet.numbers.get(targetId)
    return row === undefined || no === undefined ? undefined : { row, items: scoring.explained(stored, no) }
  }

  function explain({ roundId, targetId }: Input<'explain'>): {
    readonly round: Round
    readonly row: ResultRow
    readonly items: readonly ItemScore[]
  } {
    const stored = found(roundId)
    const told = stored.state === 'open' ? explainLive(stored, targetId) : results.explained(stored.no, targetId)
    if (told === undefined) throw new AppError('assessment/not-in-round')
    return { round: toRound(stored), ...told }
  }

  return {
    /** Throws `record/not-found`. */
    found,
    list: ({ object, cohortId }: Input<'list'>): readonly Round[] => rounds.list(object, cohortId).map(toRound),
    get: (id: string): Round => toRound(found(id)),
    results: resultsOf,
    missing,
    explain,
  }
}

export type RoundReading = ReturnType<typeof createRoundReading>
