import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { TeachingCalendar } from '#shared/calendar/calendar-rules.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { LaggingRow, quotaContract, QuotaStanding } from '#shared/quotas/quota-contract.ts'
import { byLag, quotaProgress, quotaWindows } from '#shared/quotas/quota-rules.ts'
import { quotaKinds, type QuotaKind, type QuotaProgress } from '#shared/quotas/quota.ts'
import { createQuotaRepository, type Judged } from './quota-repository.ts'

type LaggingRequest = z.output<(typeof quotaContract)['lagging']['input']>

interface Stood {
  readonly judged: Judged
  readonly quotas: readonly QuotaProgress[]
}

/** How the quotas of pairs, studios and groups of schools stand; nothing is stored, the counts are read from what was done. */
export function createQuotaService(house: House, calendarOf: () => TeachingCalendar) {
  const repository = createQuotaRepository(house.db)

  function standingOf(kind: QuotaKind, all: readonly Judged[], today: string): readonly Stood[] {
    const calendar = calendarOf()
    const asked = all.map((judged) => {
      const span = { ...judged, isPaused: judged.isPaused === 1 && (judged.pausedOn ?? '') <= today }
      return { judged, span, no: judged.no, windows: quotaWindows(calendar, span, today) }
    })
    const done = new Map<string, number>()
    for (const { no, quotaNo, done: count } of repository.counts(kind, asked)) {
      const key = `${no} ${quotaNo}`
      done.set(key, (done.get(key) ?? 0) + count)
    }
    const quotas = groupBy(repository.quotas(), ({ policyNo }) => policyNo)
    return asked.map(({ judged, span, no, windows }) => ({
      judged,
      quotas: (quotas.get(judged.policyNo) ?? [])
        .map((quota) =>
          quotaProgress(calendar, { quota, span, windows, today, done: done.get(`${no} ${quota.no}`) ?? 0 }),
        )
        .filter((one) => one !== null),
    }))
  }

  function ofIds(kind: QuotaKind, ids: readonly string[], asOf: string | undefined): readonly QuotaStanding[] {
    const stood = standingOf(kind, repository.ofIds(kind, ids), asOf ?? house.clock.today())
    const byId = new Map(stood.map(({ judged, quotas }) => [judged.id, quotas]))
    return ids.map((id) => ({ id, quotas: byId.get(id) ?? [] }))
  }

  function lagging({ kind, districtId, states, limit }: LaggingRequest) {
    const today = house.clock.today()
    const kinds: readonly QuotaKind[] = kind === undefined ? quotaKinds : [kind]
    const rows = kinds
      .flatMap((one) =>
        standingOf(one, repository.running(one, today, districtId ?? null), today).flatMap((stood) =>
          laggingRow(one, stood),
        ),
      )
      .filter(({ worst }) => states.some((state) => state === worst.state))
      .toSorted((one, other) => byLag(one.worst, other.worst) || other.lost + other.late - one.lost - one.late)
    return { total: rows.length, rows: rows.slice(0, limit) }
  }

  return {
    ofPairings: (ids: readonly string[], asOf: string | undefined) => ofIds('pairing', ids, asOf),
    ofStudios: (ids: readonly string[], asOf: string | undefined) => ofIds('studio', ids, asOf),
    ofTwinGroups: (ids: readonly string[], asOf: string | undefined) => ofIds('twin_group', ids, asOf),
    /** Of any kind, for what is assessed. */
    ofIds,
    lagging,
  }
}

/** One with the quota that lags most; none when all go their way. */
function laggingRow(kind: QuotaKind, { judged, quotas }: Stood): readonly LaggingRow[] {
  const lags = quotas.filter(({ state }) => state === 'lost' || state === 'late')
  const worst = lags.toSorted(byLag)[0]
  if (worst === undefined) return []
  const { id, code, label, unit } = judged
  const lost = lags.filter(({ state }) => state === 'lost').length
  return [{ kind, id, code, label, unit, worst, lost, late: lags.length - lost }]
}

export type QuotaService = ReturnType<typeof createQuotaService>
