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

/** The open issues of a batch or of one of its files. */
export function useIssues(batchId: string, fileId: string | undefined): IssueList {
  const scope = { batchId, ...(fileId === undefined ? {} : { fileId }) }
  const groups = useOperation('imports.issueGroups', scope, { keepPrevious: true }).data
  const open = { ...scope, openOnly: true, limit: most }
  const errors = useOperation('imports.issues', { ...open, severity: 'error' }, { keepPrevious: true }).data?.issues
  const warnings = useOperation('imports.issues', { ...open, severity: 'warning' }, { keepPrevious: true }).data?.issues
  return useMemo(() => {
    const known = groups ?? noGroups
    return {
      groups: known,
      order: walkOrder(known, [...(errors ?? noIssues), ...(warnings ?? noIssues)]),
      open: openTotal(known, 'error') + openTotal(known, 'warning'),
      loaded: groups !== undefined && errors !== undefined && warnings !== undefined,
    }
  }, [groups, errors, warnings])
}
