import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import type { Random } from './random.ts'
import type { SampleSchool } from './sample-schools.ts'

/** A school that groups are made of. */
export interface TwinningSchool extends Pick<SampleSchool, 'name' | 'stages' | 'urbanCode' | 'isLead' | 'isOutside'> {
  readonly no: number
}

export interface SampleTwin {
  readonly lead: TwinningSchool
  readonly partners: readonly TwinningSchool[]
  /** Null: no school outside the city yet, which the rules tell of a famous lead. */
  readonly outside: string | null
  readonly stage: string
  readonly signed: IsoDate | null
  readonly status: 'proposed' | 'signed' | 'running'
}

/** Fictional; where a real place has such a name, it is by chance. */
export const outsideNames = [
  '郑州市晨光小学',
  '开封市汴河初级中学',
  '洛阳市望春小学',
  '新乡市牧野实验小学',
  '济南市泉韵初级中学',
  '石家庄市新苑小学',
  '郑州市商都初级中学',
  '邯郸市丛林实验小学',
] as const

const isRural = ({ urbanCode }: TwinningSchool): boolean => urbanCode.startsWith('2')
const stages = ['小学', '初中', '普通高中'] as const

function stateOf(index: number, today: IsoDate): Pick<SampleTwin, 'signed' | 'status'> {
  if (index === 1) return { signed: null, status: 'proposed' }
  if (index === 3) return { signed: addDays(today, -10), status: 'signed' }
  // One whose agreement ran out some weeks ago, and one that is about to.
  if (index === 5) return { signed: addMonths(today, -37), status: 'running' }
  if (index === 7) return { signed: addDays(addMonths(today, -36), 20), status: 'running' }
  return { signed: addDays(today, -60 - 37 * (index % 12)), status: 'running' }
}

/**
 * Groups of schools of one stage, town schools with village schools, dealt out one by one so that groups are of like size.
 * Some village schools are in none, so that coverage has something to tell.
 */
export function makeTwins(
  random: Random,
  schools: readonly TwinningSchool[],
  count: number,
  today: IsoDate,
): SampleTwin[] {
  const twins: (SampleTwin & { readonly partners: TwinningSchool[] })[] = []
  for (const stage of stages) {
    const own = schools.filter((one) => !one.isOutside && one.stages.includes(stage))
    const share = Math.max(1, Math.round((count * own.length) / schools.length))
    const town = own.filter((one) => !isRural(one)).toSorted((a, b) => Number(b.isLead) - Number(a.isLead))
    const leads = town.slice(0, Math.min(share, count - twins.length))
    const first = twins.length
    for (const lead of leads) {
      const at = twins.length
      const outside = at % 4 === 2 ? null : (outsideNames[at % outsideNames.length] ?? null)
      twins.push({ lead, partners: [], outside, stage, ...stateOf(at, today) })
    }
    const rest = [...own.filter(isRural), ...town.slice(leads.length)].filter(() => !random.chance(0.18))
    for (const [at, school] of rest.entries()) {
      if (leads.length > 0) twins[first + (at % leads.length)]?.partners.push(school)
    }
  }
  return twins.filter(({ partners }) => partners.length > 0)
}
