import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { assessmentContract } from '#shared/assessments/assessment-contract.ts'
import { assessObjectLabels } from '#shared/assessments/assessment-labels.ts'
import type { AssessItem, AssessObject, SchemeDraft } from '#shared/assessments/assessment.ts'
import { policyLines } from '#shared/assessments/policy-lines.ts'
import { beyondLimit, excellentGrade, gradeBelow } from '#shared/assessments/score-rules.ts'
import { programmeLabels } from '#shared/policies/policy-labels.ts'
import type { Programme } from '#shared/policies/policy.ts'
import type { AssessedProgramme, AssessmentParts } from './assessment-parts.ts'
import { excellentOf, type RoundReading } from './round-reading.ts'
import type { StoredRound } from './round-repository.ts'
import type { RoundScoring } from './round-scoring.ts'
import { toDraft, type SchemeService } from './scheme-service.ts'
import type { Target } from './target-repository.ts'

type Contract = typeof assessmentContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>
type SentMark = Input<'mark'>['marks'][number]

interface Rooms {
  readonly reading: RoundReading
  readonly scoring: RoundScoring
  readonly schemes: SchemeService
}

/** Whose cohorts each kind of object is assessed in. */
const assessed = {
  mentee: ['pairing'],
  mentor: ['pairing'],
  studio: ['studio', 'chief'],
  member: ['studio', 'chief'],
  twin: ['twinning'],
} as const satisfies Record<AssessObject, readonly AssessedProgramme[]>

const programmeFor = (object: AssessObject, programme: Programme): AssessedProgramme | undefined =>
  (assessed[object] as readonly AssessedProgramme[]).find((one) => one === programme)

/** Why a score cannot stand, in a sentence; null when it can. */
function markProblem(item: AssessItem, { score, reason }: SentMark): string | null {
  if (score === null) return null
  const isComputed = item.kind !== 'manual'
  if (isComputed && (reason === null || reason === '')) return `“${item.name}”由记录算出，改分请填写理由`
  if (item.kind !== 'veto' && item.max !== null && score > item.max) {
    return `“${item.name}”最多 ${item.max} 分，填写的是 ${score} 分`
  }
  return null
}

/** Begins and edits open rounds, and takes down what people say in them. A published one is not touched. */
export function createRoundEdits(parts: AssessmentParts, { reading, scoring, schemes }: Rooms) {
  const { house, neighbours, rounds, targets } = parts

  function open(id: string): StoredRound {
    const round = reading.found(id)
    if (round.state === 'published') throw new AppError('assessment/published', { name: round.name })
    return round
  }

  function checkName(cohortNo: number, name: string, ownId: string | null): void {
    const namesake = rounds.idByName(cohortNo, name)
    if (namesake !== undefined && namesake !== ownId) throw new AppError('record/duplicate', { what: `考核“${name}”` })
  }

  function checkDates(startsOn: string, endsOn: string): void {
    if (endsOn <= startsOn) throw new AppError('input/invalid', { problems: ['结束日期应晚于起始日期'] })
  }

  /** The scheme as the round will hold it: lines and share that it leaves open are those of the cohort's policy. */
  function filled(draft: SchemeDraft, policy: ReturnType<typeof neighbours.policyOf>): SchemeDraft {
    const { grades, excellentShare } = draft
    return {
      ...draft,
      grades: grades.length > 0 ? grades : policyLines(policy),
      excellentShare: excellentShare ?? policy.excellentShare,
    }
  }

  function start({ schemeId, cohortId, name, purpose, startsOn, endsOn }: Input<'start'>): { readonly id: string } {
    return house.act('assessments.start', () => {
      const scheme = schemes.found(schemeId)
      const { object } = scheme
      const cohort = neighbours.cohort(cohortId)
      const programme = programmeFor(object, cohort.programme)
      if (programme === undefined) {
        const [what, found] = [assessObjectLabels[object], programmeLabels[cohort.programme]]
        throw new AppError('assessment/cohort-unsuited', { what, cohort: cohort.name, programme: found })
      }
      checkDates(startsOn, endsOn)
      checkName(cohort.no, name, null)
      const policy = neighbours.policyOf(programme, cohort.no)
      const copy = parts.schemes.insert(filled(toDraft(scheme), policy), scheme.no)
      const round = { name, object, schemeNo: copy.no, cohortNo: cohort.no, purpose, startsOn, endsOn }
      return { title: `开始考核 ${name}`, value: rounds.insert(round) }
    })
  }

  function update({ id, ...changes }: Input<'update'>): null {
    return house.act('assessments.update', () => {
      const round = open(id)
      const startsOn = changes.startsOn ?? round.startsOn
      const endsOn = changes.endsOn ?? round.endsOn
      const name = changes.name ?? round.name
      checkDates(startsOn, endsOn)
      checkName(round.cohortNo, name, id)
      rounds.update({ no: round.no, name, startsOn, endsOn })
      return { title: `修改考核 ${name}`, value: null }
    })
  }

  function remove(id: string): null {
    return house.act('assessments.remove', () => {
      const round = open(id)
      rounds.remove(round.no)
      parts.schemes.remove(round.schemeNo)
      return { title: `删除考核 ${round.name}`, value: null }
    })
  }

  /** Throws `assessment/not-in-round` when one of them is not assessed in it. */
  function targetsOf(round: StoredRound, ids: readonly string[]): readonly Target[] {
    const all = new Map(targets.of(round).map((target) => [target.id, target]))
    return ids.map((id) => {
      const target = all.get(id)
      if (target === undefined) throw new AppError('assessment/not-in-round')
      return target
    })
  }

  function mark({ roundId, marks }: Input<'mark'>): { readonly count: number } {
    return house.act('assessments.mark', () => {
      const round = open(roundId)
      const scheme = scoring.schemeOf(round)
      const items = new Map(scheme.items.map((item) => [item.id, item]))
      const marked = targetsOf(
        round,
        marks.map(({ targetId }) => targetId),
      )
      const problems = new Set<string>()
      marks.forEach((one, at) => {
        const item = items.get(one.itemId)
        const itemNo = scheme.itemNos.get(one.itemId)
        if (item === undefined || itemNo === undefined) throw new AppError('record/not-found')
        const problem = markProblem(item, one)
        if (problem !== null) problems.add(problem)
        const place = { roundNo: round.no, targetNo: marked[at]?.no ?? 0, itemNo }
        if (one.score === null) rounds.dropMark(place)
        else rounds.putMark({ ...place, score: one.score, reason: one.reason === '' ? null : one.reason })
      })
      if (problems.size > 0) throw new AppError('input/invalid', { problems: [...problems].slice(0, 5) })
      return { title: `${round.name}：评分 ${marks.length} 项`, value: { count: marks.length } }
    })
  }

  function checkVerdict(
    round: StoredRound,
    judged: readonly Target[],
    { grade, isExempt, reason }: Input<'judge'>,
  ): void {
    if (grade === null && !isExempt) return
    if (reason === '') throw new AppError('input/invalid', { problems: ['请填写理由'] })
    if (isExempt) return
    const scheme = scoring.schemeOf(round)
    if (!scheme.grades.some((line) => line.grade === grade)) {
      throw new AppError('input/invalid', { problems: [`这次考核没有等次“${grade ?? ''}”`] })
    }
    for (const { target, score } of scoring.scored(round, scheme, judged)) {
      if (score.veto !== null) throw new AppError('assessment/vetoed', { name: target.name })
    }
  }

  function judge(input: Input<'judge'>): { readonly count: number } {
    return house.act('assessments.judge', () => {
      const round = open(input.roundId)
      const { targetIds, grade, isExempt, reason } = input
      const judged = targetsOf(round, targetIds)
      checkVerdict(round, judged, input)
      for (const { no } of judged) {
        if (grade === null && !isExempt) rounds.dropVerdict(round.no, no)
        else rounds.putVerdict(round.no, no, { grade: isExempt ? null : grade, isExempt, reason })
      }
      const what = isExempt ? '不参加考核' : grade === null ? '恢复按得分定等' : `定为${grade}`
      return { title: `${round.name}：${targetIds.length} 个对象${what}`, value: { count: targetIds.length } }
    })
  }

  function trimExcellent(id: string): { readonly count: number } {
    const round = open(id)
    const { rows, scheme } = scoring.sheet(round)
    const excellent = excellentOf(rows, scheme.excellentShare)
    if (excellent === null) return { count: 0 }
    return house.act('assessments.trimExcellent', () => {
      const placed = rows.map((row) => ({ ...row, isJudged: row.grade !== row.computedGrade }))
      const beyond = beyondLimit(placed, excellent.limit)
      const grade = gradeBelow(scheme.grades, excellentGrade)
      const reason = `优秀名额 ${excellent.limit} 个已满`
      for (const { no } of targetsOf(round, beyond)) rounds.putVerdict(round.no, no, { grade, isExempt: false, reason })
      return { title: `${round.name}：${beyond.length} 个优秀降为${grade}`, value: { count: beyond.length } }
    })
  }

  return { open, start, update, remove, mark, judge, trimExcellent }
}

export type RoundEdits = ReturnType<typeof createRoundEdits>
