/** Words that officers use for 基线等级 and 目标等级; others can be typed. */
export const baselineChoices = ['新教师', '合格', '骨干苗子'] as const
export const targetChoices = ['合格', '骨干苗子', '骨干'] as const
/** 双向意愿, as a starting point for what was really said. */
export const wishChoices = ['同意', '愿意', '希望另选'] as const
