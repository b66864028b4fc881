import type { z } from 'zod'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { trainingContract } from '#shared/training/training-contract.ts'
import { attendancePercent } from '#shared/training/training-rules.ts'
import { trainingSteps, type TrainingFacts } from '#shared/training/training-states.ts'
import type { ReadNomination, Trainee, TraineeFinding, Training, TrainingQuota } from '#shared/training/training.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { readNominationLines } from './read-nominations.ts'
import { toRow, type TrainingList } from './training-list.ts'
import { trainingOf, type TrainingParts } from './training-parts.ts'
import type { StoredTraining } from './training-repository.ts'

type Input<Verb extends 'check' | 'readNominations'> = z.output<(typeof trainingContract)[Verb]['input']>

/** A training with everybody in it, what speaks against whom, and which step may come next. */
export function createTrainingReading(parts: TrainingParts, list: TrainingList, subjects: () => ReadonlySet<string>) {
  const { trainings, trainees, judge, neighbours } = parts

  function traineesOf(training: StoredTraining): readonly Trainee[] {
    const rows = trainees.shown(training.no)
    const findings = judge.standing(training, rows)
    return rows.map(({ districtNo: _no, ...row }) => ({
      ...row,
      percent: attendancePercent(row.days, training.days),
      findings: findings.get(row.teacherId) ?? [],
    }))
  }

  function quotasOf(training: StoredTraining, people: readonly Trainee[]): readonly TrainingQuota[] {
    const byDistrict = groupBy(people, ({ districtId }) => districtId ?? '')
    const count = (id: string, status: Trainee['status']): number =>
      (byDistrict.get(id) ?? []).filter((one) => one.status === status).length
    const row = (districtId: string, district: string, places: number | null): TrainingQuota => ({
      districtId,
      district,
      places,
      nominated: count(districtId, 'nominated'),
      admitted: count(districtId, 'admitted'),
      waiting: count(districtId, 'waiting'),
    })
    const known = trainings.quotas(training.no)
    const others = [...byDistrict.values()].flatMap(([first]) =>
      first?.districtId == null || known.some(({ districtId }) => districtId === first.districtId)
        ? []
        : [row(first.districtId, first.district ?? '', null)],
    )
    return [...known.map(({ districtId, district, places }) => row(districtId, district, places)), ...others]
  }

  /** What the steps look at. */
  function factsOf(training: StoredTraining, people: readonly Trainee[]): TrainingFacts {
    return {
      status: training.status,
      places: trainings.quotas(training.no).reduce((sum, { places }) => sum + places, 0),
      trainees: people.map(({ status, result, waiver, findings }) => ({
        status,
        result,
        isWaived: waiver !== null,
        broken: findings.length,
      })),
    }
  }

  function get(idOrCode: string): Training {
    const training = trainingOf(parts, idOrCode)
    const row = list.row(training.id)
    if (row === undefined) throw new AppError('record/not-found', { id: idOrCode })
    const people = traineesOf(training)
    return {
      ...toRow(row),
      cohortId: training.cohortId,
      reason: training.reason,
      remark: training.remark,
      targets: trainings.targets(training.no),
      quotas: quotasOf(training, people),
      trainees: people,
      steps: trainingSteps(factsOf(training, people)),
    }
  }

  const check = ({ id, teacherIds, districtId }: Input<'check'>): readonly TraineeFinding[] =>
    judge.newcomers(trainingOf(parts, id), teacherIds, districtId)

  function readNominations({ id, text, districtId }: Input<'readNominations'>): readonly ReadNomination[] {
    const training = trainingOf(parts, id)
    const lines = readNominationLines(text, subjects())
    const people = neighbours.matchPeople(lines, districtId ?? null)
    const known = people.flatMap(({ teacherId }) => (teacherId === null ? [] : [teacherId]))
    const findings = groupBy(judge.newcomers(training, [...new Set(known)], districtId), ({ teacherId }) => teacherId)
    return lines.map(({ line, name, unit }, at) => {
      const { teacherId = null, candidates = [] } = people[at] ?? {}
      const state = teacherId !== null ? 'matched' : candidates.length > 0 ? 'several' : 'unknown'
      return { line, name, unit, state, teacherId, candidates, findings: findings.get(teacherId ?? '') ?? [] }
    })
  }

  return { get, check, readNominations, traineesOf, factsOf }
}

export type TrainingReading = ReturnType<typeof createTrainingReading>
