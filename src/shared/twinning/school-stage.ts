/** A school of several stages; in stage checks it stands for them. */
const throughStage = '一贯制'
const throughStages = ['小学', '初中', '普通高中']

/** The stages that a school serves; empty: not known. 一贯制 stands for those named beside it, or for all it may have. */
export function stagesServed(stages: readonly string[]): ReadonlySet<string> {
  if (!stages.includes(throughStage)) return new Set(stages)
  const own = stages.filter((stage) => stage !== throughStage)
  return new Set(own.length > 0 ? own : throughStages)
}

/** Whether a school serves what a group is for; true also where it cannot be told. */
export function servesStage(stages: readonly string[], wanted: string): boolean {
  const [own, asked] = [stagesServed(stages), stagesServed(wanted === '' ? [] : [wanted])]
  return own.size === 0 || asked.size === 0 || [...asked].some((stage) => own.has(stage))
}

/** Whether two schools have a stage in common; true also where it cannot be told. */
export function stagesShared(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [stagesServed(one), stagesServed(other)]
  return a.size === 0 || b.size === 0 || [...a].some((stage) => b.has(stage))
}
