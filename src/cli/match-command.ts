import type { CliMatchOutcome } from '#main/matching/cli-match.ts'
import { criterionLabels, objectiveLabels } from '#shared/matching/match-labels.ts'
import { objectives, type Objective } from '#shared/matching/matching.ts'
import { UsageError, type Arguments } from './arguments.ts'

/** `--objective`; null: as the policy of the cohort has it. */
export function objectiveOf(args: Arguments): Objective | null {
  const asked = args.options.get('objective')
  if (asked === undefined) return null
  const known = objectives.find((one) => one === asked)
  if (known === undefined) throw new UsageError('--objective 应为 coverage（先不落一人）或 fit（先求合适）')
  return known
}

/** So many reasons are told of a pair in a terminal; all of them are in the JSON. */
const toldParts = 3

function pairLine({ mentor, mentorSchool, mentee, menteeSchool, fit, parts }: CliMatchOutcome['assignments'][number]) {
  const strongest = parts.toSorted((a, b) => b.points - a.points).slice(0, toldParts)
  const words = strongest.map(({ criterion, label, words: said }) =>
    criterion in criterionLabels ? `${label} ${said}` : said,
  )
  return `  ${mentor}（${mentorSchool}）带 ${mentee}（${menteeSchool}）  合适度 ${fit}  ${words.join('，')}`
}

function proofLine({ proof }: CliMatchOutcome): string {
  if (proof.by === 'flow') {
    const bound = `代价 ${proof.cost ?? ''}，对偶下界 ${proof.dualBound ?? ''}，差 ${proof.difference ?? ''}`
    return proof.isOptimal ? `已证明没有更好的方案：${bound}` : `离最优还差 ${proof.difference ?? ''}：${bound}`
  }
  return proof.isOptimal ? '已证明没有更好的方案（按整体要求求解）' : `离最优至多差 ${(proof.gap * 100).toFixed(2)}%`
}

const cellOf = ({ stage, subject, district }: CliMatchOutcome['gaps'][number]): string =>
  [stage, subject, district].filter((word) => word !== null).join(' ')

/** What was planned, for somebody who reads it in a terminal. */
export function matchLines(outcome: CliMatchOutcome): string {
  const { cohort, pool, objective, assignments, unplaced, gaps, round, scenario } = outcome
  const kept = round === null ? '没有保存；加 --commit 可存为方案' : `已存为“${round.name}”的${scenario?.name ?? ''}`
  return [
    `${cohort.name}：待配徒弟 ${pool.mentees} 人，师傅 ${pool.mentors} 人，余量 ${pool.room}`,
    `${objectiveLabels[objective.name]}：配上 ${objective.placed} 对，合适度合计 ${objective.fit}`,
    proofLine(outcome),
    kept,
    ...(assignments.length === 0 ? [] : ['', '结对']),
    ...assignments.map(pairLine),
    ...(unplaced.length === 0 ? [] : ['', `未配上 ${unplaced.length} 人`]),
    ...unplaced.map(({ mentee, menteeSchool, reason, waysOut: [way] }) =>
      [`  ${mentee}（${menteeSchool}）  ${reason}`, ...(way === undefined ? [] : [way])].join('；'),
    ),
    ...(gaps.length === 0 ? [] : ['', '师傅缺口']),
    ...gaps.map(
      (gap) => `  ${cellOf(gap)}  徒弟 ${gap.mentees}，师傅 ${gap.mentors}，余量 ${gap.room}，未配上 ${gap.unplaced}`,
    ),
  ].join('\n')
}
