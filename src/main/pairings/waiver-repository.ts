import type { Database } from '#main/db/house.ts'
import type { Finding, PairingRule } from '#shared/pairings/pairing.ts'

interface StoredWaiver {
  readonly rule: PairingRule
  readonly subject: string
  readonly reason: string
  readonly operator: string
  readonly at: string
}

/** Every statement over `pairing_waiver`. */
export function createWaiverRepository(db: Database) {
  const all = db.prepare<[], StoredWaiver>('SELECT rule, subject, reason, operator, at FROM pairing_waiver')
  const put = db.prepare<[StoredWaiver & { id: string }], never>(
    `INSERT INTO pairing_waiver (id, rule, subject, reason, operator, at)
     VALUES (:id, :rule, :subject, :reason, :operator, :at)
     ON CONFLICT (rule, subject) DO UPDATE SET reason = excluded.reason, operator = excluded.operator, at = excluded.at`,
  )
  const remove = db.prepare<[string, string], never>('DELETE FROM pairing_waiver WHERE rule = ? AND subject = ?')
  return {
    put: (waiver: StoredWaiver & { readonly id: string }): void => void put.run(waiver),
    /** False when there was none. */
    remove: (rule: PairingRule, subject: string): boolean => remove.run(rule, subject).changes > 0,
    /** Lays the accepted reasons over what was found. */
    attach(findings: readonly Finding[]): Finding[] {
      if (findings.length === 0) return []
      const byKey = new Map(all.all().map((waiver) => [`${waiver.rule}|${waiver.subject}`, waiver]))
      return findings.map((finding) => {
        const waiver = byKey.get(`${finding.rule}|${finding.subject}`)
        if (waiver === undefined) return finding
        return { ...finding, waiver: { reason: waiver.reason, operator: waiver.operator, at: waiver.at } }
      })
    },
  }
}

export type WaiverRepository = ReturnType<typeof createWaiverRepository>
