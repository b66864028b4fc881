import type { EntryKind } from './hour.ts'

/** What should stand for one person by one source. */
export interface HourAward {
  readonly teacherNo: number
  /** The record that gives the hours: a session, a training, an activity. */
  readonly sourceNo: number
  readonly onDate: string
  readonly hundredths: number
  /** 主讲, 听讲, 学员… */
  readonly role: string
  readonly title: string
}

/** What stands: the entries of one person, source and day, added up. */
export interface StandingHours extends Omit<HourAward, 'hundredths'> {
  /** By the source itself. */
  readonly own: number
  /** What an officer added or took away by hand. */
  readonly byHand: number
  /** The last entry of it. */
  readonly lastNo: number
}

export interface NewEntry extends HourAward {
  readonly kind: EntryKind
  readonly reason: string | null
  readonly correctsNo: number | null
  readonly isByHand: 0 | 1
}

type Place = Pick<HourAward, 'teacherNo' | 'sourceNo' | 'onDate'>

const placeOf = ({ teacherNo, sourceNo, onDate }: Place): string => `${sourceNo}/${teacherNo}/${onDate}`

/** Of somebody named twice the larger award stands: who speaks and listens is a speaker. */
function wantedByPlace(wanted: readonly HourAward[]): ReadonlyMap<string, HourAward> {
  const places = new Map<string, HourAward>()
  for (const award of wanted) {
    const known = places.get(placeOf(award))
    if (award.hundredths > 0 && (known === undefined || known.hundredths < award.hundredths)) {
      places.set(placeOf(award), award)
    }
  }
  return places
}

const award = (one: HourAward): NewEntry => ({ ...one, kind: 'award', reason: null, correctsNo: null, isByHand: 0 })

/** What the officer corrected by hand goes with the award that it corrected. */
function cancellations(standing: StandingHours, reason: string): readonly NewEntry[] {
  const { own, byHand, lastNo, ...place } = standing
  const taken = [
    { hundredths: -own, isByHand: 0 },
    { hundredths: -byHand, isByHand: 1 },
  ] as const
  return taken
    .filter(({ hundredths }) => hundredths !== 0)
    .map((one) => ({ ...place, ...one, kind: 'cancellation', reason, correctsNo: lastNo }))
}

function difference(wanted: HourAward, standing: StandingHours, reason: string): readonly NewEntry[] {
  const hundredths = wanted.hundredths - standing.own
  if (hundredths === 0 && wanted.title === standing.title) return []
  return [{ ...wanted, hundredths, kind: 'correction', reason, correctsNo: standing.lastNo, isByHand: 0 }]
}

/**
 * The entries that bring what stands to what should stand. Nothing is rewritten: too much is taken back by an entry of
 * its own, and a new name is told by a correction of 0 hours.
 */
export function ledgerDifference(
  standing: readonly StandingHours[],
  wanted: readonly HourAward[],
  reason: string,
): readonly NewEntry[] {
  const places = wantedByPlace(wanted)
  const known = new Map(standing.map((one) => [placeOf(one), one]))
  const gone = standing.filter((one) => !places.has(placeOf(one))).flatMap((one) => cancellations(one, reason))
  const kept = [...places].flatMap(([place, one]) => {
    const before = known.get(place)
    return before === undefined || before.own === 0 ? [award(one)] : difference(one, before, reason)
  })
  return [...gone, ...kept]
}
