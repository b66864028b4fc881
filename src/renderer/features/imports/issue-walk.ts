import type { IssueGroup, ShownIssue } from '#shared/imports/staging.ts'
import type { IssueCode, Severity } from '#shared/imports/import-issue.ts'

/** The headings of the list of issues, the hindering ones first. */
export const severityTitles = {
  error: '不能入库',
  warning: '待确认',
  info: '已自动处理',
} as const satisfies Record<Severity, string>

/** One line of the list. */
export type IssueLine =
  | { readonly kind: 'section'; readonly severity: Severity; readonly count: number }
  | { readonly kind: 'group'; readonly group: IssueGroup; readonly open: number }
  | { readonly kind: 'issue'; readonly issue: ShownIssue }
  | { readonly kind: 'more'; readonly code: IssueCode; readonly hidden: number }

/** So many of a kind are shown before the officer asks for the rest. */
const shownAtFirst = 4

const openOf = (group: IssueGroup): number => group.count - group.settled

interface Lines {
  readonly groups: readonly IssueGroup[]
  readonly issues: readonly ShownIssue[]
  /** Kinds of which every issue is shown. */
  readonly expanded: ReadonlySet<IssueCode>
}

/** The open issues as lines: by severity, then by kind, each kind with its first few. */
export function issueLines({ groups, issues, expanded }: Lines): readonly IssueLine[] {
  return (['error', 'warning'] as const).flatMap((severity): readonly IssueLine[] => {
    const here = groups.filter((group) => group.severity === severity && openOf(group) > 0)
    if (here.length === 0) return []
    const count = here.reduce((sum, group) => sum + openOf(group), 0)
    const section: IssueLine = { kind: 'section', severity, count }
    return [section, ...here.flatMap((group) => groupLines(group, issues, expanded))]
  })
}

function groupLines(
  group: IssueGroup,
  issues: readonly ShownIssue[],
  expanded: ReadonlySet<IssueCode>,
): readonly IssueLine[] {
  const all = issues.filter((issue) => issue.code === group.code && issue.severity === group.severity)
  const isShort = all.length <= shownAtFirst + 1
  const shown = expanded.has(group.code) || isShort ? all : all.slice(0, shownAtFirst)
  const lines = shown.map((issue): IssueLine => ({ kind: 'issue', issue }))
  const hidden = all.length - shown.length
  return [
    { kind: 'group', group, open: openOf(group) },
    ...lines,
    ...(hidden > 0 ? [{ kind: 'more', code: group.code, hidden } as const] : []),
  ]
}

/** The issues in the order in which they are walked through: that of the list, also those it does not show. */
export function walkOrder(groups: readonly IssueGroup[], issues: readonly ShownIssue[]): readonly ShownIssue[] {
  return (['error', 'warning'] as const).flatMap((severity) =>
    groups
      .filter((group) => group.severity === severity)
      .flatMap((group) => issues.filter((issue) => issue.code === group.code && issue.severity === severity)),
  )
}

/** The next or previous issue; past the end it begins anew. Undefined when there is none. */
export function stepped(order: readonly ShownIssue[], currentId: string | null, step: 1 | -1): ShownIssue | undefined {
  const at = order.findIndex((issue) => issue.id === currentId)
  if (at < 0) return step === 1 ? order[0] : order.at(-1)
  return order[(at + step + order.length) % order.length]
}

/** The issue to go to once this one is answered: its neighbour in the order before the answer. */
export function afterAnswer(
  order: readonly ShownIssue[],
  answered: ReadonlySet<string>,
  currentId: string,
): ShownIssue | undefined {
  const at = order.findIndex((issue) => issue.id === currentId)
  const rest = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))]
  return rest.find((issue) => !answered.has(issue.id))
}

export const issuesTotal = (groups: readonly IssueGroup[], severity: Severity): number =>
  groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.count, 0)

export const openTotal = (groups: readonly IssueGroup[], severity: Severity): number =>
  groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + openOf(group), 0)
