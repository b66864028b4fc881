import type { z } from 'zod'
import { toHundredths } from '#shared/hours/hour.ts'
import { withChanges } from '#shared/kernel/changes-of.ts'
import { daysBetween } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { programmeLabels } from '#shared/policies/policy-labels.ts'
import type { trainingContract } from '#shared/training/training-contract.ts'
import { givesHours } from '#shared/training/training-states.ts'
import type { TrainingDraft } from '#shared/training/training.ts'
import { followHours, refused, trainingOf, type TrainingCohort, type TrainingParts } from './training-parts.ts'
import type { StoredTraining } from './training-repository.ts'

type Input<Verb extends 'create' | 'update' | 'setQuotas' | 'remove'> = z.output<
  (typeof trainingContract)[Verb]['input']
>
type Facts = Omit<TrainingDraft, 'cohortId' | 'targets'>

/** The project itself: its facts, whom it is for, and the places of the counties. */
export function createTrainingEdits(parts: TrainingParts) {
  const { house, neighbours, trainings, trainees, facts } = parts

  function cohortFor(cohortId: string | undefined, startsOn: string): TrainingCohort {
    const cohort =
      cohortId === undefined ? neighbours.ensureCohort(schoolYearOf(startsOn)) : neighbours.cohort(cohortId)
    if (cohort.isClosed) throw new AppError('cohort/closed', { name: cohort.name })
    if (cohort.programme !== 'training') {
      throw refused([`批次“${cohort.name}”不是${programmeLabels.training}的批次，请另选`])
    }
    return cohort
  }

  /** Days and hours that are left out are worked out from the dates and the policy. */
  function fieldsOf(draft: Facts, cohortNo: number) {
    const { hours, days: typed, ...rest } = draft
    if (rest.endsOn < rest.startsOn) throw refused(['结束日期不能早于开始日期'])
    const span = daysBetween(rest.startsOn, rest.endsOn) + 1
    const days = typed ?? span
    if (days > span) throw refused([`天数 ${days} 超过起止日期之间的 ${span} 天`])
    const given = hours ?? days * neighbours.policyOf(cohortNo).dayHours
    return { ...rest, days, hundredths: toHundredths(given) }
  }

  function create({ cohortId, targets, as, ...draft }: Input<'create'>) {
    return house.act('training.create', () => {
      const cohort = cohortFor(cohortId, draft.startsOn)
      const { no, ...key } = trainings.insert({
        ...fieldsOf(draft, cohort.no),
        cohortNo: cohort.no,
        status: as,
        statusSince: as === 'running' ? draft.startsOn : house.clock.today(),
        reason: null,
      })
      trainings.setTargets(no, targets)
      return { title: `新建研修项目 ${draft.name}`, value: key }
    })
  }

  const draftOf = (training: StoredTraining): Facts => ({
    name: training.name,
    category: training.category,
    organizer: training.organizer,
    place: training.place,
    startsOn: training.startsOn,
    endsOn: training.endsOn,
    days: training.days,
    hours: training.hundredths / 100,
    fundFen: training.fundFen,
    documentNo: training.documentNo,
    remark: training.remark,
  })

  function update({ id, targets, ...changes }: Input<'update'>): null {
    return house.act('training.update', () => {
      const training = trainingOf(parts, id)
      const areDaysNew = changes.startsOn !== undefined || changes.endsOn !== undefined
      const before = draftOf(training)
      // New dates without new days: the days are counted anew, the hours stay as they were agreed.
      const { days: _days, ...undated } = before
      const draft = withChanges<Facts>(areDaysNew && changes.days === undefined ? undated : before, changes)
      trainings.set(training.no, fieldsOf(draft, training.cohortNo))
      if (targets !== undefined) trainings.setTargets(training.no, targets)
      if (givesHours(training.status)) followHours(parts, training.no, '修改研修项目')
      return { title: `修改研修项目 ${draft.name}`, value: null }
    })
  }

  function setQuotas({ id, quotas }: Input<'setQuotas'>): null {
    return house.act('training.setQuotas', () => {
      const training = trainingOf(parts, id)
      const wanted = new Map(quotas.map(({ districtId, places }) => [districtId, places]))
      const rows = [...wanted].map(([districtId, places]) => {
        const district = facts.district(districtId)
        if (district === undefined) throw refused(['所选县区已不存在，请重新选择'])
        return { districtNo: district.no, places }
      })
      trainings.setQuotas(training.no, rows)
      trainings.touch(training.no)
      const total = rows.reduce((sum, { places }) => sum + places, 0)
      return { title: `${training.name} 分配名额 ${total} 个`, value: null }
    })
  }

  /** Only what is still a plan, or was cancelled, and gave nobody anything. */
  function remove({ id }: Input<'remove'>): null {
    return house.act('training.remove', () => {
      const training = trainingOf(parts, id)
      const count = trainees.ofTraining(training.no).length
      if (count > 0) throw refused([`名单里还有 ${count} 人，不能删除，可以改为取消`])
      if (givesHours(training.status)) throw refused(['已经结业的项目不能删除'])
      trainings.remove(training.no)
      return { title: `删除研修项目 ${training.name}`, value: null }
    })
  }

  return { create, update, setQuotas, remove }
}
