import type { auditContract } from '#shared/audit/audit-contract.ts'
import type { AuditHead } from '#shared/audit/audit.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import type { AuditTrail } from './audit-trail.ts'

const beyondAll = Number.MAX_SAFE_INTEGER

/** The cursor is the number of the last row shown; anything else begins at the newest. */
const cursorOf = (after: string | null | undefined): number => {
  const no = Number(after ?? Number.NaN)
  return Number.isSafeInteger(no) && no > 0 ? no : beyondAll
}

export const createAuditHandlers = (
  trail: AuditTrail,
  keptHeads: () => readonly AuditHead[],
): AreaHandlers<typeof auditContract> => ({
  list({ kind, after, limit }) {
    const rows = trail.page(kind ?? null, cursorOf(after), limit)
    const last = rows.at(-1)
    return { rows, next: rows.length === limit && last !== undefined ? String(last.no) : null }
  },
  verify: () => ({ count: trail.head()?.no ?? 0, problem: trail.problem(keptHeads()) }),
})
