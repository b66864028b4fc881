import type { ResultSheet, Round } from '#shared/assessments/assessment.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import { beyondExcellent, roundFigures } from './round-figures.ts'

export interface PublishPlan {
  /** What must be done first. */
  readonly missing: readonly string[]
  /** What will happen. */
  readonly consequences: readonly string[]
}

function carried({ object }: Round, assessed: number): string {
  switch (object) {
    case 'mentee':
      return `${assessed} 对结对登记得分和等次，状态改为“考核完成”；状态不允许登记的会逐个说明`
    case 'studio':
      return `${assessed} 个工作室登记考核等次，按规定需要整改的转入整改；状态不允许登记的会逐个说明`
    case 'twin':
      return `${assessed} 个结对组登记考核等次，状态改为“年度考核”；状态不允许登记的会逐个说明`
    case 'mentor':
    case 'member':
      return '等次只记在这次考核里，不改变结对和工作室的状态'
    default:
      return assertNever(object)
  }
}

/** What stands in the way of a publication and what it does, in sentences with their numbers. */
export function publishPlan(sheet: ResultSheet): PublishPlan {
  const { assessed, exempt, missingScores, missingTargets } = roundFigures(sheet)
  const beyond = beyondExcellent(sheet)
  const missing = [
    ...(assessed === 0 ? ['没有参加考核的对象'] : []),
    ...(missingScores === 0
      ? []
      : [`还有 ${missingTargets} 个对象缺 ${missingScores} 项评分，请补齐，或设为不参加考核`]),
    ...(beyond === 0
      ? []
      : [`优秀 ${sheet.excellent?.count} 个，超过上限 ${sheet.excellent?.limit} 个，请先“按名次调整优秀”或另定等次`]),
  ]
  const consequences = [
    `${assessed} 个对象的得分、名次、等次和依据的记录定格，以后修改活动或成果不影响结果`,
    carried(sheet.round, assessed),
    ...(exempt === 0 ? [] : [`${exempt} 个不参加考核的不排名、不定等次`]),
    '公布后可以整体撤销',
  ]
  return { missing, consequences }
}
