import type { AuditHead, AuditKind, AuditLink, AuditRow } from '#shared/audit/audit.ts'
import type { Database } from '#main/db/house.ts'

const columns = 'no, at, operator, kind, subject, detail'

/** Every statement over `audit_entry`. */
export function createAuditRepository(db: Database) {
  const insert = db.prepare<[AuditLink], never>(
    `INSERT INTO audit_entry (no, at, operator, kind, subject, detail, previous, hash)
     VALUES (:no, :at, :operator, :kind, :subject, :detail, :previous, :hash)`,
  )
  const head = db.prepare<[], AuditHead>('SELECT no, hash FROM audit_entry ORDER BY no DESC LIMIT 1')
  const page = db.prepare<[number, number], AuditRow>(
    `SELECT ${columns} FROM audit_entry WHERE no < ? ORDER BY no DESC LIMIT ?`,
  )
  const pageOfKind = db.prepare<[AuditKind, number, number], AuditRow>(
    `SELECT ${columns} FROM audit_entry WHERE kind = ? AND no < ? ORDER BY no DESC LIMIT ?`,
  )
  const chain = db.prepare<[], AuditLink>(`SELECT ${columns}, previous, hash FROM audit_entry ORDER BY no`)
  return {
    insert: (link: AuditLink): void => void insert.run(link),
    head: (): AuditHead | null => head.get() ?? null,
    page: (kind: AuditKind | null, before: number, limit: number): readonly AuditRow[] =>
      kind === null ? page.all(before, limit) : pageOfKind.all(kind, before, limit),
    chain: (): Iterable<AuditLink> => chain.iterate(),
  }
}
