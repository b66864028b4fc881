import { useMemo } from 'react'
import type { IssueGroup, ShownIssue } from '#shared/imports/staging.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { openTotal, walkOrder } from './issue-walk.ts'

export interface IssueList {
  readonly groups: readonly IssueGroup[]
  /** The open issues in the order of the list. */
  readonly order: readonly ShownIssue[]
  readonly open: number
  readonly loaded: boolean
}

const noGroups: readonly IssueGroup[] = []
const noIssues: readonly ShownIssue[] = []
/** More than anyone walks through by hand; the rest comes up as these are answered. */
const most = 1000

const scopeOf = (batchId: string, fileId: string | undefined) => ({
  batchId,
  ...(fileId === undefined ? {} : { fileId }),
})

/** The kinds of issues of a batch or of one of its files, and how many are still open. */
export function useOpenIssues(batchId: string, fileId: string | undefined): Pick<IssueList, 'groups' | 'open'> {
  const groups = useOperation('imports.issueGroups', scopeOf(batchId, fileId), { keepPrevious: true }).data ?? noGroups
  return { groups, open: openTotal(groups, 'error') + openTotal(groups, 'warning') }
}

/** The open issues of a batch or of one of its files. */
export function useIssues(batchId: string, fileId: string | undefined): IssueList {
  const { groups, open } = useOpenIssues(batchId, fileId)
  const asked = { ...scopeOf(batchId, fileId), openOnly: true, limit: most }
  const errors = useOperation('imports.issues', { ...asked, severity: 'error' }, { keepPrevious: true }).data?.issues
  const warnings = useOperation('imports.issues', { ...asked, severity: 'warning' }, { keepPrevious: true }).data
    ?.issues
  return useMemo(
    () => ({
      groups,
      open,
      order: walkOrder(groups, [...(errors ?? noIssues), ...(warnings ?? noIssues)]),
      loaded: errors !== undefined && warnings !== undefined,
    }),
    [groups, open, errors, warnings],
  )
}
