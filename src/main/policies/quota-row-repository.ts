import type { Database } from '#main/db/house.ts'
import type { Quota, QuotaDraft } from '#shared/quotas/quota.ts'

type Source = QuotaDraft['sources'][number]
type StoredQuota = Omit<Quota, 'sources'> & { readonly no: number }
type Cells = Omit<StoredQuota, 'no'> & { readonly position: number }

/** A row as it is wanted: with an id it may be one that stands already. */
export type WantedQuota = QuotaDraft & { readonly id?: string | undefined }

/** Every statement over `quota` and `quota_source` that writes, and what reads them as the officer edits them. */
export function createQuotaRowRepository(db: Database, createId: () => string) {
  const ofPolicy = db.prepare<[number], StoredQuota>(
    `SELECT no, id, label, unit, period, side, required, weekly_most AS weeklyMost
     FROM quota WHERE policy_no = ? ORDER BY position, no`,
  )
  const sourcesOf = db.prepare<[number], Source & { readonly quotaNo: number }>(
    `SELECT s.quota_no AS quotaNo, s.source, s.type, s.role
     FROM quota_source s JOIN quota q ON q.no = s.quota_no WHERE q.policy_no = ? ORDER BY s.no`,
  )
  const insert = db.prepare<[Cells & { policyNo: number }], never>(
    `INSERT INTO quota (id, policy_no, label, unit, period, side, required, weekly_most, position)
     VALUES (:id, :policyNo, :label, :unit, :period, :side, :required, :weeklyMost, :position)`,
  )
  const update = db.prepare<[Cells & { no: number }], never>(
    `UPDATE quota SET label = :label, unit = :unit, period = :period, side = :side, required = :required,
       weekly_most = :weeklyMost, position = :position
     WHERE no = :no AND (label, unit, period, side, required, weekly_most, position)
       IS NOT (:label, :unit, :period, :side, :required, :weeklyMost, :position)`,
  )
  // A label is unique in its policy: rows that swap theirs step aside first.
  const stepAside = db.prepare<[number], never>(`UPDATE quota SET label = label || ' ' || no WHERE no = ?`)
  const remove = db.prepare<[number], never>('DELETE FROM quota WHERE no = ?')
  const addSource = db.prepare<[Source & { quotaNo: number }], never>(
    'INSERT INTO quota_source (quota_no, source, type, role) VALUES (:quotaNo, :source, :type, :role)',
  )
  const dropSource = db.prepare<[Source & { quotaNo: number }], never>(
    'DELETE FROM quota_source WHERE quota_no = :quotaNo AND source = :source AND type = :type AND role IS :role',
  )
  const keyOf = ({ source, type, role }: Source): string => `${source} ${type} ${role ?? ''}`

  function read(policyNo: number): (Quota & { readonly no: number })[] {
    const all = sourcesOf.all(policyNo)
    return ofPolicy.all(policyNo).map((row) => ({
      ...row,
      sources: all
        .filter(({ quotaNo }) => quotaNo === row.no)
        .map(({ source, type, role }) => ({ source, type, role })),
    }))
  }

  function putSources(quotaNo: number, wanted: readonly Source[], standing: readonly Source[]): void {
    const [keys, known] = [new Set(wanted.map(keyOf)), new Set(standing.map(keyOf))]
    for (const source of standing) if (!keys.has(keyOf(source))) dropSource.run({ ...source, quotaNo })
    for (const source of new Map(wanted.map((one) => [keyOf(one), one])).values()) {
      if (!known.has(keyOf(source))) addSource.run({ ...source, quotaNo })
    }
  }

  return {
    ofPolicy: (policyNo: number): Quota[] => read(policyNo).map(({ no: _no, ...quota }) => quota),
    /** The list as it is wanted: rows that stay keep their id, the others go and come. */
    put(policyNo: number, wanted: readonly WantedQuota[]): void {
      const standing = new Map(read(policyNo).map((row) => [row.id, row]))
      const staying = new Set(wanted.map(({ id }) => id))
      for (const row of standing.values()) if (!staying.has(row.id)) remove.run(row.no)
      for (const { id, label } of wanted) {
        const row = standing.get(id ?? '')
        if (row !== undefined && row.label !== label) stepAside.run(row.no)
      }
      for (const [position, { id, sources, ...draft }] of wanted.entries()) {
        const row = standing.get(id ?? '')
        const cells = { ...draft, id: row?.id ?? createId(), position: position + 1 }
        if (row !== undefined) update.run({ ...cells, no: row.no })
        const no = row?.no ?? Number(insert.run({ ...cells, policyNo }).lastInsertRowid)
        putSources(no, sources, row?.sources ?? [])
      }
    },
  }
}
