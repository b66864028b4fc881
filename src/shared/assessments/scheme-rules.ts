import type { SchemeDraft } from './assessment.ts'
import { hundredths } from './points.ts'

type Item = SchemeDraft['items'][number]

function itemProblems(item: Item): string[] {
  const { name, kind, sources, cells } = item
  const has = (source: string): boolean => sources.some((one) => one.source === source)
  const problems: string[] = []
  const told = (isBroken: boolean, problem: string): void => {
    if (isBroken) problems.push(`“${name}”${problem}`)
  }
  told(kind === 'manual' && item.max === null, '是手工评分，请填写满分')
  told(kind === 'deduction' && item.base === null, '是扣分项，请填写基础分')
  told(kind === 'ratio' && item.max === null, '按达标比例计分，请填写满分')
  told(kind === 'matrix' && cells.length === 0, '按级别等次计分，请填写分值表')
  told(kind !== 'manual' && kind !== 'veto' && sources.length === 0, '请选择计分的来源')
  told(kind === 'ratio' && item.quota === null && !has('quota'), '请填写应完成数，或选择方案里的任务')
  told(has('mentee-score') && (kind !== 'count' || sources.length > 1), '取徒弟得分，不能再有别的来源')
  told(new Set(cells.map(({ level, award }) => `${level} ${award ?? ''}`)).size < cells.length, '的分值表有重复的格')
  for (const { source, type } of sources) {
    told(source === 'attendance' && !['late', 'absent', null].includes(type), '的出勤来源只能是迟到或缺席')
    told((source === 'quota' || source === 'quota-gap') && type === null, '请选择方案里的任务')
  }
  return problems
}

const isRepeated = (values: readonly unknown[]): boolean => new Set(values).size < values.length

/** What a scheme cannot be started with, a sentence each. */
export function schemeProblems({ object, items, grades, total }: SchemeDraft): readonly string[] {
  const problems = items.flatMap(itemProblems)
  if (isRepeated(items.map(({ name }) => name))) problems.push('指标名称不能重复')
  if (isRepeated(grades.map(({ grade }) => grade))) problems.push('等次不能重复')
  if (isRepeated(grades.map(({ minScore }) => minScore))) problems.push('两个等次的分数线不能相同')
  if (grades.length > 0 && !grades.some(({ minScore }) => minScore === 0)) problems.push('最低等次的分数线应为 0')
  if (object !== 'mentor' && items.some(({ sources }) => sources.some(({ source }) => source === 'mentee-score'))) {
    problems.push('只有师傅考核可以取徒弟得分')
  }
  const most = items.filter(({ isBonus, kind }) => !isBonus && kind !== 'veto').map(({ max, base }) => max ?? base)
  const sum = most.reduce<number>((all, one) => all + hundredths(one ?? 0), 0)
  if (total !== null && most.every((one) => one !== null) && sum < hundredths(total)) {
    problems.push(`各项满分合计 ${sum / 100} 分，达不到满分 ${total} 分`)
  }
  return problems
}
