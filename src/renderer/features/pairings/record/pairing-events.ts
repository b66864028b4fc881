import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Pairing } from '#shared/pairings/pairing.ts'
import { daysBetween } from '#shared/kernel/dates.ts'
import { daysLeft } from './days-left.ts'

interface PairingMoment {
  readonly key: string
  readonly on: IsoDate
  readonly kind: string
  readonly text: string
  readonly note?: string
  readonly ahead: boolean
}

type Mark = Omit<PairingMoment, 'key' | 'ahead' | 'on'> & { readonly on: IsoDate | null }

const because = (pairing: Pairing): string => [pairing.reason, pairing.reasonNote].filter(Boolean).join('，')

const endings: Readonly<Partial<Record<Pairing['status'], string>>> = {
  dissolved: '解除',
  terminated: '终止',
  completed: '离组',
}

function marks(pairing: Pairing): readonly Mark[] {
  const score = pairing.score === null ? '' : `，${pairing.score} 分`
  const isOver = pairing.completedOn !== null || pairing.leftOn !== null || pairing.status === 'void'
  return [
    { on: pairing.startsOn, kind: '开始', text: `${pairing.mentorSnapshot.school}，${pairing.kind}` },
    { on: pairing.agreementOn, kind: '协议', text: '签订师徒结对协议', note: pairing.agreementNo ?? '' },
    { on: pairing.pausedOn, kind: '暂停', text: pairing.status === 'paused' ? because(pairing) : '' },
    { on: pairing.status === 'paused' ? pairing.pausedUntil : null, kind: '恢复', text: '预计恢复' },
    { on: pairing.assessedOn, kind: '考核', text: `${pairing.grade ?? ''}${score}` },
    { on: pairing.completedOn, kind: '出师', text: pairing.grade ?? '' },
    {
      on: pairing.completedOn === null ? pairing.leftOn : null,
      kind: endings[pairing.status] ?? '离组',
      text: because(pairing),
    },
    { on: isOver ? null : pairing.endsOn, kind: '到期', text: pairing.extensions > 0 ? '延期后到期' : '到期考核' },
  ]
}

/** What happened to a pair and what is to come, the latest first; only what is written down. */
export function pairingEvents(pairing: Pairing, today: IsoDate): readonly PairingMoment[] {
  const moments = marks(pairing).flatMap(({ on, note, ...mark }): PairingMoment[] => {
    if (on === null) return []
    const ahead = on > today
    const said = ahead ? daysLeft(daysBetween(today, on)) : note
    return [{ ...mark, on, key: `${on} ${mark.kind}`, ahead, ...(said ? { note: said } : {}) }]
  })
  return moments.toSorted((a, b) => b.on.localeCompare(a.on))
}
