import { createHash } from 'node:crypto'
import { auditText, brokenLink, chainStart, type AuditDraft, type AuditHead } from '#shared/audit/audit.ts'
import type { Clock, Database } from '#main/db/house.ts'
import { createAuditRepository } from './audit-repository.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

interface AuditOptions {
  readonly db: Database
  readonly clock: Clock
  /** Who is at the desk. */
  readonly operator: () => string
  /** Told that there is a new line. */
  readonly recorded?: () => void
}

/** The trail of one database; a line written inside a transaction stands or falls with it. */
export function createAuditTrail({ db, clock, operator, recorded }: AuditOptions) {
  const repository = createAuditRepository(db)

  function write(draft: AuditDraft): void {
    const { no = 0, hash: previous = chainStart } = repository.head() ?? {}
    const link = { ...draft, no: no + 1, at: clock.now(), operator: operator(), previous }
    repository.insert({ ...link, hash: sha256(auditText(link)) })
    recorded?.()
  }

  return {
    record: (draft: AuditDraft): void => db.transaction(write)(draft),
    head: repository.head,
    page: repository.page,
    /** Where the trail was tampered with; `heads` are what backups have kept of it. */
    problem: (heads: readonly AuditHead[]): string | null => brokenLink(repository.chain(), heads, sha256),
  }
}

export type AuditTrail = ReturnType<typeof createAuditTrail>
