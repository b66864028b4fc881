import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import type { seriesContract } from '#shared/lectures/lecture-contract.ts'
import type { LectureSeries } from '#shared/lectures/lecture.ts'
import { openCohort, type LectureParts } from './lecture-parts.ts'
import type { StoredSeries } from './series-repository.ts'

type Contract = typeof seriesContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

/** The seasons of the lectures. */
export function createSeriesService(parts: LectureParts) {
  const { house, series, neighbours } = parts

  function found(id: string): StoredSeries {
    const row = series.byId(id)
    if (row === undefined) throw new AppError('record/not-found', { id })
    return row
  }

  function refuseNamesake(cohortNo: number, name: string, ownNo: number | null): void {
    const namesake = series.ofCohort(cohortNo).find((one) => one.name === name)
    if (namesake !== undefined && namesake.no !== ownNo) throw new AppError('record/duplicate', { what: `“${name}”` })
  }

  return {
    list: ({ cohortId }: Input<'list'>): readonly LectureSeries[] =>
      series.counted().filter((one) => cohortId === undefined || one.cohortId === cohortId),
    create: ({ name, cohortId, schoolYear, remark }: Input<'create'>) =>
      house.act('series.create', () => {
        const year = schoolYear ?? schoolYearOf(house.clock.today())
        const cohort = cohortId === undefined ? neighbours.ensureCohort(year) : openCohort(parts, cohortId)
        refuseNamesake(cohort.no, name, null)
        const { id } = series.insert({ cohortNo: cohort.no, name, isClosed: 0, remark })
        return { title: `新建讲堂 ${name}`, value: { id } }
      }),
    update: ({ id, isClosed, name, remark }: Input<'update'>): null =>
      house.act('series.update', () => {
        const row = found(id)
        if (name !== undefined) refuseNamesake(row.cohortNo, name, row.no)
        const sent = { name, remark, isClosed: isClosed === undefined ? undefined : Number(isClosed) }
        series.set(row.no, Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)))
        return { title: `修改讲堂 ${name ?? row.name}`, value: null }
      }),
    remove: (id: string): null =>
      house.act('series.remove', () => {
        const row = found(id)
        const count = series.lectureCount(row.no)
        if (count > 0) throw new AppError('lecture/series-in-use', { name: row.name, count })
        series.remove(row.no)
        return { title: `删除讲堂 ${row.name}`, value: null }
      }),
  }
}

export type SeriesService = ReturnType<typeof createSeriesService>
