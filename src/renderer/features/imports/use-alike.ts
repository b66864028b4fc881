import type { ShownIssue } from '#shared/imports/staging.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { isAboutSpelling, isAnsweredAlike } from './answers.ts'

interface Alike {
  /** How many other open issues of the batch are of the same kind about the same text. */
  readonly count: number
  /** One spelling means one school wherever it stands, so that taking all of them is the rule. */
  readonly isSpelling: boolean
}

/** The issues that the same answer would settle. */
export function useAlike(batchId: string, issue: ShownIssue | null): Alike {
  const asked = issue !== null && issue.severity !== 'info' && isAnsweredAlike(issue.code)
  const input = { batchId, openOnly: true, limit: 1000, ...(asked ? { code: issue.code } : {}) }
  const found = useOperation('imports.issues', input, { enabled: asked }).data?.issues ?? []
  if (!asked) return { count: 0, isSpelling: false }
  const same = found.filter((one) => one.found === issue.found && one.id !== issue.id)
  return { count: same.length, isSpelling: isAboutSpelling(issue) }
}
