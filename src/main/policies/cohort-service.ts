import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearOf, type SchoolYear } from '#shared/kernel/school-year.ts'
import { cohortOfYear, type CohortFacts } from '#shared/policies/default-cohort.ts'
import type { cohortContract, policyContract } from '#shared/policies/policy-contract.ts'
import { policyProblems, readPolicy, toPolicyValues } from '#shared/policies/policy-values.ts'
import { pairingPolicyDefaults, type Cohort, type PairingPolicy, type PolicyRecord } from '#shared/policies/policy.ts'
import { createCohortRepository, type CohortRow, type NewCohort } from './cohort-repository.ts'
import { createPolicyRepository } from './policy-repository.ts'

type Input<Operation extends { readonly input: z.ZodType }> = z.output<Operation['input']>

/** What 换届 carries over: written by the programme, which alone writes its rows. Answers how many pairs. */
export type CarryOver = (from: CohortRow, to: CohortRow) => number

const toRecord = ({ no: _no, ...cohort }: CohortRow): Cohort => cohort

/** Cohorts and their policies: a policy is copied when its cohort is made, and from then on belongs to it alone. */
export function createCohortService(house: House) {
  const cohorts = createCohortRepository(house.db)
  const policies = createPolicyRepository(house.db)

  function found(id: string): CohortRow {
    const cohort = cohorts.byId(id)
    if (cohort === undefined) throw new AppError('cohort/not-found', { id })
    return cohort
  }

  function policyOf(cohortNo: number): PairingPolicy {
    const record = policies.ofCohort(cohortNo)
    return record === undefined ? pairingPolicyDefaults : readPolicy(policies.values(record.no))
  }

  function checkFacts(facts: CohortFacts, programme: Cohort['programme'], ownId: string | null): void {
    if (facts.endsOn <= facts.startsOn) throw new AppError('input/invalid', { problems: ['结束日期应晚于起始日期'] })
    const namesake = cohorts.byName(programme, facts.name)
    if (namesake !== undefined && namesake.id !== ownId) {
      throw new AppError('record/duplicate', { what: `批次“${facts.name}”` })
    }
  }

  function insert(row: Omit<NewCohort, 'id'>, policy: Pick<PolicyRecord, 'name' | 'documentNo' | 'values'>): CohortRow {
    const id = house.createId()
    const cohortNo = cohorts.insert({ ...row, id })
    const { name, documentNo, values } = policy
    const policyNo = policies.insert({ id: house.createId(), cohortNo, name, documentNo })
    policies.put(policyNo, toPolicyValues(values))
    return found(id)
  }

  const withDefaults = (facts: CohortFacts, programme: Cohort['programme']): CohortRow =>
    insert(
      { ...facts, programme, clonedFrom: null },
      { name: `${facts.name}师徒结对方案`, documentNo: null, values: pairingPolicyDefaults },
    )

  /** A line that nobody can be held against would switch the rule off without a word. */
  function unknownCodes({ mentorTitle, mentorHonourLevel }: PairingPolicy): string[] {
    const isTitle = mentorTitle === null || policies.isGraded('title', mentorTitle)
    const isLevel = mentorHonourLevel === null || policies.isGraded('honour-level', mentorHonourLevel)
    return [
      ...(isTitle ? [] : [`代码表里没有职称“${mentorTitle}”`]),
      ...(isLevel ? [] : [`代码表里没有荣誉级别“${mentorHonourLevel}”`]),
    ]
  }

  function policyRecord(cohort: CohortRow): PolicyRecord {
    const record = policies.ofCohort(cohort.no)
    return {
      cohortId: cohort.id,
      name: record?.name ?? cohort.name,
      documentNo: record?.documentNo ?? null,
      values: policyOf(cohort.no),
    }
  }

  return {
    list: (programme: Cohort['programme'] | undefined): readonly Cohort[] => cohorts.list(programme).map(toRecord),
    /** Throws `cohort/not-found`. */
    found,
    byNo(no: number): CohortRow {
      const cohort = cohorts.byNo(no)
      if (cohort === undefined) throw new AppError('cohort/not-found')
      return cohort
    },
    policyOf,
    /** The open cohort of a school year, made with the shipped numbers when there is none; in the caller's action. */
    ensure(schoolYear: SchoolYear): CohortRow {
      const facts = cohortOfYear(schoolYear)
      const known = cohorts.openOfYear('pairing', schoolYear) ?? cohorts.byName('pairing', facts.name)
      return known ?? withDefaults(facts, 'pairing')
    },
    /** The numbers that hold at a day: of the open cohort of its school year, else of the newest open one. */
    policyAt(day: IsoDate): PairingPolicy {
      const cohort =
        cohorts.openOfYear('pairing', schoolYearOf(day)) ?? cohorts.list('pairing').find(({ isClosed }) => !isClosed)
      return cohort === undefined ? pairingPolicyDefaults : policyOf(cohort.no)
    },
    create: (input: Input<typeof cohortContract.create>): { readonly id: string } =>
      house.act('cohorts.create', () => {
        checkFacts(input, input.programme, null)
        const { id } = withDefaults(input, input.programme)
        return { title: `新建批次 ${input.name}`, value: { id } }
      }),
    update: ({ id, ...changes }: Input<typeof cohortContract.update>): { readonly id: string } =>
      house.act('cohorts.update', () => {
        const cohort = found(id)
        const facts = {
          name: changes.name ?? cohort.name,
          schoolYear: changes.schoolYear ?? cohort.schoolYear,
          startsOn: changes.startsOn ?? cohort.startsOn,
          endsOn: changes.endsOn ?? cohort.endsOn,
        }
        checkFacts(facts, cohort.programme, id)
        const isClosed = changes.isClosed ?? cohort.isClosed
        cohorts.update(id, facts, isClosed)
        const verb = isClosed === cohort.isClosed ? '修改' : isClosed ? '关闭' : '重新打开'
        return { title: `${verb}批次 ${facts.name}`, value: { id } }
      }),
    /** 换届. */
    clone: (
      { fromId, withPairings, ...facts }: Input<typeof cohortContract.clone>,
      carryOver: CarryOver,
    ): { readonly id: string; readonly pairings: number } =>
      house.act('cohorts.clone', () => {
        const from = found(fromId)
        checkFacts(facts, from.programme, null)
        const policy = { ...policyRecord(from), name: `${facts.name}师徒结对方案` }
        const cohort = insert({ ...facts, programme: from.programme, clonedFrom: from.no }, policy)
        const pairings = withPairings ? carryOver(from, cohort) : 0
        const carried = pairings > 0 ? `，带入 ${pairings} 对结对` : ''
        return { title: `换届：${from.name} → ${facts.name}${carried}`, value: { id: cohort.id, pairings } }
      }),
    remove: (id: string): null =>
      house.act('cohorts.remove', () => {
        const cohort = found(id)
        const count = cohorts.groupCount(cohort.no)
        if (count > 0) throw new AppError('cohort/has-pairings', { count })
        cohorts.remove(cohort.no)
        return { title: `删除批次 ${cohort.name}`, value: null }
      }),
    policy: (cohortId: string): PolicyRecord => policyRecord(found(cohortId)),
    updatePolicy: ({ cohortId, name, documentNo, values }: Input<typeof policyContract.update>): PolicyRecord =>
      house.act('policies.update', () => {
        const cohort = found(cohortId)
        const record = policies.ofCohort(cohort.no)
        if (record === undefined) throw new AppError('cohort/not-found', { id: cohortId })
        const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
        const wanted = { ...policyOf(cohort.no), ...given }
        const problems = [...policyProblems(wanted), ...unknownCodes(wanted)]
        if (problems.length > 0) throw new AppError('policy/invalid', { problems })
        policies.rename(record.no, name ?? record.name, documentNo === undefined ? record.documentNo : documentNo)
        policies.put(record.no, toPolicyValues(given))
        return { title: `修改方案参数 ${cohort.name}`, value: policyRecord(cohort) }
      }),
    /** What a new database begins with; no action, for there is nothing to go back to. */
    installDefault(today: IsoDate): void {
      house.db.transaction(() => withDefaults(cohortOfYear(schoolYearOf(today)), 'pairing'))()
    },
  }
}

export type CohortService = ReturnType<typeof createCohortService>
