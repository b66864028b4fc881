import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { hourContract } from '#shared/hours/hour-contract.ts'
import type { NewEntry } from '#shared/hours/hour-ledger.ts'
import { fromHundredths, toHundredths } from '#shared/hours/hour.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { createHourRepository, type StoredLine } from './hour-repository.ts'

type Input<Verb extends 'correct' | 'addManual'> = z.output<(typeof hourContract)[Verb]['input']>

const byHand = (
  { teacherNo, sourceNo, onDate, title, role, lastNo }: StoredLine,
  hundredths: number,
  reason: string,
): NewEntry => ({
  teacherNo,
  sourceNo,
  onDate,
  title,
  role,
  hundredths,
  kind: 'correction',
  reason,
  correctsNo: lastNo,
  isByHand: 1,
})

/** What an officer writes into the ledger himself. */
export function createHourEdits(house: House) {
  const ledger = createHourRepository(house)

  function correct({ entryId, hours, reason }: Input<'correct'>): null {
    return house.act('hours.correct', () => {
      const line = ledger.lineOf(entryId)
      if (line === undefined) throw new AppError('record/not-found', { id: entryId })
      const stands = line.own + line.byHand
      const difference = toHundredths(hours) - stands
      if (difference === 0) {
        throw new AppError('input/invalid', { problems: [`现在就是 ${hours} 学时，没有要更正的`] })
      }
      const entry = byHand(line, difference, reason)
      ledger.insert(line.source, [hours === 0 ? { ...entry, kind: 'cancellation' } : entry])
      return { title: `更正${line.teacher}的学时（${fromHundredths(stands)} → ${hours}）`, value: null }
    })
  }

  function addManual({ teacherIds, hours, ...facts }: Input<'addManual'>): { readonly count: number } {
    return house.act('hours.addManual', () => {
      const ids = [...new Set(teacherIds)]
      const teacherNos = ledger.teacherNos(ids)
      if (teacherNos.length < ids.length) throw new AppError('record/not-found')
      const [sourceNo, hundredths] = [ledger.nextManual(), toHundredths(hours)]
      const entries = teacherNos.map((teacherNo): NewEntry => ({
        ...facts,
        teacherNo,
        sourceNo,
        hundredths,
        kind: 'award',
        correctsNo: null,
        isByHand: 1,
      }))
      ledger.insert('manual', entries)
      const who = entries.length === 1 ? '1 人' : `${entries.length} 人`
      return { title: `登记学时“${facts.title}”（${who}，每人 ${hours}）`, value: { count: entries.length } }
    })
  }

  /**
   * Two records of one person become one: what both were given for the same thing is given once, the larger of the two.
   * Within the action of the merge, before rows change hands.
   */
  function settleDoubles(keepNo: number, duplicateNo: number): void {
    const lines = ledger.both(keepNo, duplicateNo).filter(({ own, byHand: hand }) => own + hand !== 0)
    const places = groupBy(lines, ({ source, sourceNo, onDate }) => `${source}/${sourceNo}/${onDate}`)
    for (const [first, second] of places.values()) {
      if (first === undefined || second === undefined) continue
      const smaller = first.own + first.byHand < second.own + second.byHand ? first : second
      const taken = [
        { ...byHand(smaller, -smaller.own, '合并重复的教师'), isByHand: 0 as const },
        byHand(smaller, -smaller.byHand, '合并重复的教师'),
      ].filter(({ hundredths }) => hundredths !== 0)
      ledger.insert(
        smaller.source,
        taken.map((entry) => ({ ...entry, kind: 'cancellation' })),
      )
    }
  }

  return { correct, addManual, settleDoubles }
}
