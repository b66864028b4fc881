/** How 学段 and 学科 are compared, for the rules and for the pickers. */

export interface StageFacts {
  readonly stage: string | null
  readonly schoolStages: readonly string[]
}

/** 综合 is the stage of those who serve all (教研员). */
const everyStage = '综合'
/** A school of several stages; in stage checks it stands for them. */
const throughStage = '一贯制'
const throughStages = ['小学', '初中', '普通高中']

/** The stages that a person can be taken to teach; null: all of them, or not known. */
export function stagesCovered({ stage, schoolStages }: StageFacts): ReadonlySet<string> | null {
  if (stage === null || stage === everyStage) return null
  if (stage !== throughStage) return new Set([stage])
  const own = schoolStages.filter((name) => name !== throughStage)
  return own.includes(everyStage) ? null : new Set(own.length > 0 ? own : throughStages)
}

export function stagesMeet(one: StageFacts, other: StageFacts): boolean {
  const [a, b] = [stagesCovered(one), stagesCovered(other)]
  return a === null || b === null || [...a].some((stage) => b.has(stage))
}

/** One subject under the names that it has in different stages. */
const families = [
  ['道德与法治', '思想政治'],
  ['信息科技', '信息技术'],
] as const

/** Not taught in lessons: whoever works in a school can be guided in it. */
const openSubjects: ReadonlySet<string> = new Set(['班主任', '学校管理'])
/** One who teaches everything. */
const everySubject = '全科'

const familyOf = (subject: string): string =>
  families.find((family) => family.some((name) => name === subject))?.[0] ?? subject

export const isOpenSubject = (subject: string | null): boolean => subject !== null && openSubjects.has(subject)

export interface SubjectFacts {
  readonly subject: string | null
  readonly subject2: string | null
}

/** Whether one of a person's subjects is the wanted one; true also where it cannot be told. */
export function teaches(person: SubjectFacts, wanted: string | null): boolean {
  const own = [person.subject, person.subject2].filter((subject) => subject !== null)
  if (wanted === null || wanted === everySubject || isOpenSubject(wanted) || own.length === 0) return true
  return own.some((subject) => subject === everySubject || familyOf(subject) === familyOf(wanted))
}

/** Two pairings are about the same subject: that is when two mentors of one kind are one too many. */
export const sameSubject = (one: string | null, other: string | null): boolean =>
  one === null || other === null || familyOf(one) === familyOf(other)
