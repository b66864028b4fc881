import type { OutputOf, ParsedOf } from '#shared/contract/define.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import type { trainingContract } from '#shared/training/training-contract.ts'
import type { TrainingStatus } from '#shared/training/training.ts'
import type { SampleYearRepository } from './sample-year-repository.ts'

type Contract = typeof trainingContract
type Verb = 'create' | 'setQuotas' | 'advance' | 'nominate' | 'decide' | 'setOutcomes' | 'numberCertificates' | 'get'

/** The operations of 高端研修 that the sample goes through, as an officer would. */
export type TrainingDesk = {
  readonly [Name in Verb]: (input: ParsedOf<Contract[Name]>) => OutputOf<Contract[Name]>
}

interface Plan {
  readonly name: string
  readonly category: 'advanced' | 'shadowing'
  readonly organizer: string
  readonly place: string
  readonly stage: string
  readonly subject: string
  readonly startsOn: IsoDate
  readonly days: number
  readonly people: number
}

/** How a few of those who were taken ended; all others are 合格. */
const excellentEvery = 5
const failsEvery = 11
/** Days of those who failed: two fifths are too few by the shipped policy. */
const daysOfFailed = 2

/** Two trainings by the real operations: one finished with its results and hours, one that counties are naming people for. */
export function createSampleTrainings(desk: TrainingDesk, year: SampleYearRepository) {
  function open(plan: Plan): { readonly id: string; readonly people: readonly { id: string; districtId: string }[] } {
    const { name, category, organizer, place, stage, subject, startsOn, days } = plan
    const people = year.teachersOf(stage, subject, plan.people)
    const { id } = desk.create({
      name,
      category,
      organizer,
      place,
      startsOn,
      days,
      endsOn: addDays(startsOn, days - 1),
      fundFen: people.length * 180_000,
      documentNo: `濮教师〔${startsOn.slice(0, 4)}〕${days + 9}号`,
      targets: [{ stage, subject }],
      remark: null,
      as: 'planned',
    })
    const places = new Map<string, number>()
    for (const { districtId } of people) places.set(districtId, (places.get(districtId) ?? 0) + 1)
    desk.setQuotas({ id, quotas: [...places].map(([districtId, count]) => ({ districtId, places: count })) })
    return { id, people }
  }

  function step(id: string, on: IsoDate, ...all: readonly TrainingStatus[]): void {
    for (const to of all) desk.advance({ id, to, on, reason: null })
  }

  function nominate(id: string, people: readonly { readonly id: string }[]): void {
    if (people.length === 0) return
    const trainees = people.map((person) => ({ teacherId: person.id, nominator: 'district' as const, remark: null }))
    desk.nominate({ id, trainees, as: 'nominated', waiver: null })
  }

  function finish(id: string, plan: Plan): void {
    const { trainees } = desk.get({ id })
    const ids = trainees.map((one) => one.id)
    step(id, plan.startsOn, 'reviewing')
    desk.decide({ ids, status: 'admitted', waiver: null, reason: null })
    step(id, plan.startsOn, 'running')
    const rows = ids.map((traineeId, at) => {
      if (at % failsEvery === failsEvery - 1) return { id: traineeId, days: daysOfFailed, result: 'fail' as const }
      const result = at % excellentEvery === 0 ? ('excellent' as const) : ('pass' as const)
      return { id: traineeId, days: plan.days, result }
    })
    desk.setOutcomes({ id, rows })
    step(id, addDays(plan.startsOn, plan.days), 'completed')
    desk.numberCertificates({ id, prefix: `PYGX-${plan.startsOn.slice(0, 4)}-`, digits: 4 })
  }

  return (today: IsoDate): void => {
    const past: Plan = {
      name: '小学语文市级骨干教师高端研修班',
      category: 'advanced',
      organizer: '河南师范大学教师教育学院',
      place: '新乡',
      stage: '小学',
      subject: '语文',
      startsOn: addDays(today, -100),
      days: 5,
      people: 40,
    }
    const coming: Plan = {
      name: '初中数学教师跟岗研修',
      category: 'shadowing',
      organizer: '郑州市第八中学',
      place: '郑州',
      stage: '初中',
      subject: '数学',
      startsOn: addDays(today, 30),
      days: 10,
      people: 20,
    }
    const finished = open(past)
    step(finished.id, addDays(past.startsOn, -40), 'allotted', 'nominating')
    nominate(finished.id, finished.people)
    if (finished.people.length > 0) finish(finished.id, past)
    const named = open(coming)
    step(named.id, addDays(today, -5), 'allotted', 'nominating')
    nominate(named.id, named.people.slice(0, Math.ceil(named.people.length / 2)))
  }
}
