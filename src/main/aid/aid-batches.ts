import type { z } from 'zod'
import type { aidContract } from '#shared/aid/aid-contract.ts'
import { batchLabel } from '#shared/aid/aid-batch.ts'
import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { batchOf, sentOf, type AidParts } from './aid-parts.ts'

type Contract = typeof aidContract
type Input<Verb extends 'addBatch' | 'updateBatch' | 'removeBatch'> = z.output<Contract[Verb]['input']>

/** 援疆批次. */
export function createAidBatches(parts: AidParts) {
  const { house, batches, neighbours } = parts

  function checkDays(startsOn: IsoDate, endsOn: IsoDate): void {
    if (endsOn <= startsOn) throw new AppError('input/invalid', { problems: ['结束日期应晚于起始日期'] })
  }

  function refuseTwin(name: string, type: string, ownNo: number | null): void {
    const twin = batches.named(name, type)
    if (twin !== undefined && twin.no !== ownNo) {
      throw new AppError('record/duplicate', { what: `批次“${batchLabel({ name, type })}”` })
    }
  }

  const termEnd = (startsOn: IsoDate): IsoDate =>
    addDays(addMonths(startsOn, neighbours.policyAt(startsOn).termMonths), -1)

  function addBatch({ endsOn: told, ...draft }: Input<'addBatch'>): { readonly id: string } {
    return house.act('aid.addBatch', () => {
      const endsOn = told ?? termEnd(draft.startsOn)
      checkDays(draft.startsOn, endsOn)
      refuseTwin(draft.name, draft.type, null)
      const cohortNo = neighbours.ensureCohort(schoolYearOf(draft.startsOn)).no
      const { id } = batches.insert({ ...draft, endsOn, cohortNo, sourceRow: null })
      return { title: `新建援疆批次 ${batchLabel(draft)}`, value: { id } }
    })
  }

  function updateBatch({ id, ...sent }: Input<'updateBatch'>): null {
    return house.act('aid.updateBatch', () => {
      const batch = batchOf(parts, id)
      const changes = sentOf(sent)
      const after = { ...batch, ...changes }
      checkDays(after.startsOn, after.endsOn)
      refuseTwin(after.name, after.type, batch.no)
      batches.set(batch.no, changes)
      return { title: `修改援疆批次 ${batchLabel(after)}`, value: null }
    })
  }

  function removeBatch({ id }: Input<'removeBatch'>): null {
    return house.act('aid.removeBatch', () => {
      const batch = batchOf(parts, id)
      const count = batches.postings(batch.no)
      if (count > 0) throw new AppError('aid/batch-in-use', { name: batchLabel(batch), count })
      batches.remove(batch.no)
      return { title: `删除援疆批次 ${batchLabel(batch)}`, value: null }
    })
  }

  return { addBatch, updateBatch, removeBatch, termEnd }
}

export type AidBatches = ReturnType<typeof createAidBatches>
