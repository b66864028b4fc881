import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { trainingContract } from '#shared/training/training-contract.ts'
import { traineeStatusLabels, trainingStatusLabels } from '#shared/training/training-labels.ts'
import { attendancePercent, resultProblem } from '#shared/training/training-rules.ts'
import { givesHours, isOpenForResults, isOpenForTrainees } from '#shared/training/training-states.ts'
import type { TraineeFinding } from '#shared/training/training.ts'
import type { StoredTrainee } from './trainee-repository.ts'
import { followHours, refused, trainingOf, type TrainingParts } from './training-parts.ts'
import type { TrainingReading } from './training-reading.ts'
import type { StoredTraining } from './training-repository.ts'

type Contract = typeof trainingContract
type Verb = 'nominate' | 'decide' | 'removeTrainees' | 'setOutcomes' | 'numberCertificates'
type Input<Name extends Verb> = z.output<Contract[Name]['input']>
interface Done {
  readonly count: number
}

/** So many sentences are told; the rest is counted. */
const told = 8

function refuseBroken(findings: readonly TraineeFinding[], waiver: string | null): void {
  const open = findings.filter(({ severity }) => severity === 'block' || waiver === null)
  if (open.length === 0) return
  const rest = open.length > told ? [`……共 ${open.length} 处`] : []
  throw refused([...open.slice(0, told).map(({ sentence }) => sentence), ...rest])
}

/** Who is named, taken, kept waiting and taken off, and how it ended for them. */
export function createTrainingPeople(parts: TrainingParts, reading: TrainingReading) {
  const { house, trainings, trainees, facts, judge, neighbours } = parts

  function refuseClosed({ name, status }: StoredTraining, isOpen: boolean, what: string): void {
    if (!isOpen) throw refused([`“${name}”现在是“${trainingStatusLabels[status]}”，不能${what}`])
  }

  function rowsOf(ids: readonly string[]): {
    readonly training: StoredTraining
    readonly rows: readonly StoredTrainee[]
  } {
    const rows = trainees.byIds(ids)
    const nos = new Set(rows.map(({ trainingNo }) => trainingNo))
    const [no] = nos
    const training = no === undefined ? undefined : trainings.byNo(no)
    if (training === undefined || rows.length < new Set(ids).size) throw new AppError('record/not-found')
    if (nos.size > 1) throw refused(['请一次只处理一个项目的学员'])
    return { training, rows }
  }

  const naming = (rows: readonly Pick<StoredTrainee, 'name'>[]): string =>
    rows.length === 1 ? (rows[0]?.name ?? '') : ` ${rows.length} 人`

  function nominate({ id, trainees: named, as, waiver }: Input<'nominate'>): Done {
    return house.act('training.nominate', () => {
      const training = trainingOf(parts, id)
      refuseClosed(training, isOpenForTrainees(training.status) || training.status === 'planned', '推荐学员')
      const byId = new Map(named.map((one) => [one.teacherId, one]))
      const people = facts.people([...byId.keys()], training)
      if (people.length < byId.size) throw new AppError('record/not-found')
      const charged = (districtId: string): readonly string[] =>
        named.filter((one) => one.districtId === districtId).map(({ teacherId }) => teacherId)
      const districts = [...new Set(named.flatMap(({ districtId }) => (districtId == null ? [] : [districtId])))]
      const own = named.filter(({ districtId }) => districtId == null).map(({ teacherId }) => teacherId)
      refuseBroken(
        [
          ...judge.newcomers(training, own),
          ...districts.flatMap((district) => judge.newcomers(training, charged(district), district)),
        ],
        waiver,
      )
      for (const person of people) {
        const one = byId.get(person.teacherId)
        const districtNo = one?.districtId == null ? person.districtNo : (facts.district(one.districtId)?.no ?? null)
        const before = trainees.ofTeacher(training.no, person.no)
        const fields = {
          nominator: one?.nominator ?? 'district',
          districtNo,
          status: as,
          waiver,
          remark: one?.remark ?? null,
          nominatedOn: house.clock.today(),
        }
        // Who withdrew and is named again has his row already.
        if (before !== undefined) trainees.set(before.no, { ...fields, reason: null })
        else {
          const { no: teacherNo, schoolNo, schoolName } = person
          const open = { days: null, result: null, certificateNo: null, reason: null }
          trainees.insert(training.no, { ...fields, ...open, teacherNo, schoolNo, schoolName })
        }
      }
      trainings.touch(training.no)
      return { title: `${training.name} ${traineeStatusLabels[as]}${naming(people)}`, value: { count: people.length } }
    })
  }

  function decide({ ids, status, waiver, reason }: Input<'decide'>): Done {
    return house.act('training.decide', () => {
      const { training, rows } = rowsOf(ids)
      refuseClosed(training, isOpenForTrainees(training.status), '改变学员')
      if (status === 'admitted') {
        // As they would stand if all of them were taken: who waited counts for the places of his county too.
        for (const row of rows) trainees.set(row.no, { status, waiver: waiver ?? row.waiver, reason })
        const chosen = new Set(ids)
        const open = reading
          .traineesOf(training)
          .filter((one) => chosen.has(one.id) && one.waiver === null)
          .flatMap(({ findings }) => findings)
        refuseBroken(open, null)
      } else for (const row of rows) trainees.set(row.no, { status, reason })
      trainings.touch(training.no)
      const title = `${training.name} ${naming(rows).trim()}${traineeStatusLabels[status]}`
      return { title, value: { count: rows.length } }
    })
  }

  function remove({ ids }: Input<'removeTrainees'>): Done {
    return house.act('training.removeTrainees', () => {
      const { training, rows } = rowsOf(ids)
      const isOpen = training.status !== 'running' && isOpenForTrainees(training.status)
      refuseClosed(training, isOpen || training.status === 'planned', '移出学员，可以改为退出')
      for (const { no } of rows) trainees.remove(no)
      trainings.touch(training.no)
      return { title: `${training.name} 移出${naming(rows)}`, value: { count: rows.length } }
    })
  }

  function setOutcomes({ id, rows: sent }: Input<'setOutcomes'>): Done {
    return house.act('training.setOutcomes', () => {
      const training = trainingOf(parts, id)
      refuseClosed(training, isOpenForResults(training.status), '登记考勤和结业')
      const known = new Map(trainees.ofTraining(training.no).map((row) => [row.id, row]))
      const policy = neighbours.policyOf(training.cohortNo)
      const problems = sent.flatMap((one) => {
        const row = known.get(one.id)
        if (row === undefined) throw new AppError('record/not-found', { id: one.id })
        if (row.status !== 'admitted') return [`${row.name}没有入选，不能登记结业`]
        const days = one.days === undefined ? row.days : one.days
        if (days !== null && days > training.days) return [`${row.name}出勤 ${days} 天，超过研修的 ${training.days} 天`]
        const result = one.result === undefined ? row.result : one.result
        const percent = attendancePercent(days, training.days)
        const problem = resultProblem({ name: row.name, result, percent }, policy)
        return problem === null ? [] : [problem]
      })
      if (problems.length > 0) throw refused(problems.slice(0, told))
      for (const { id: traineeId, ...changes } of sent) {
        const kept = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
        trainees.set(known.get(traineeId)?.no ?? 0, kept)
      }
      trainings.touch(training.no)
      if (givesHours(training.status)) followHours(parts, training.no, '更正结业结果')
      return { title: `${training.name} 登记 ${sent.length} 人的考勤和结业`, value: { count: sent.length } }
    })
  }

  function numberCertificates({ id, prefix, digits }: Input<'numberCertificates'>): Done {
    return house.act('training.numberCertificates', () => {
      const training = trainingOf(parts, id)
      refuseClosed(training, isOpenForResults(training.status), '编证书号')
      const open = reading
        .traineesOf(training)
        .filter(
          ({ status, result, certificateNo }) =>
            status === 'admitted' && (result === 'excellent' || result === 'pass') && certificateNo === null,
        )
      const nos = new Map(trainees.ofTraining(training.no).map((row) => [row.id, row.no]))
      const used = trainees.numbersWith(prefix).map((number) => Number(number.slice(prefix.length)))
      const last = used.filter(Number.isInteger).reduce((most, number) => Math.max(most, number), 0)
      open.forEach((one, at) => {
        const certificateNo = `${prefix}${String(last + at + 1).padStart(digits, '0')}`
        trainees.set(nos.get(one.id) ?? 0, { certificateNo })
      })
      trainings.touch(training.no)
      return { title: `${training.name} 编 ${open.length} 个证书号`, value: { count: open.length } }
    })
  }

  return { nominate, decide, remove, setOutcomes, numberCertificates }
}
