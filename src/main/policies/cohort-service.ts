import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearOf, type SchoolYear } from '#shared/kernel/school-year.ts'
import { usualCohort, type CohortFacts } from '#shared/policies/default-cohort.ts'
import type { cohortContract, policyContract } from '#shared/policies/policy-contract.ts'
import { quotaProblems } from '#shared/policies/policy-quotas.ts'
import { defaultQuotas } from '#shared/quotas/default-quotas.ts'
import { cohortHolds, programmeLabels } from '#shared/policies/policy-labels.ts'
import { foreignKeys, policyProblems, readPolicy, toPolicyValues } from '#shared/policies/policy-values.ts'
import type { AidPolicy } from '#shared/policies/aid-policy.ts'
import type { PairingPolicy } from '#shared/policies/pairing-policy.ts'
import {
  policyDefaults,
  type Cohort,
  type PolicyRecord,
  type PolicyValues,
  type Programme,
} from '#shared/policies/policy.ts'
import type { StudioPolicy } from '#shared/policies/studio-policy.ts'
import { createCohortRepository, type CohortRow, type NewCohort } from './cohort-repository.ts'
import { createPolicyRepository } from './policy-repository.ts'
import { createQuotaRowRepository, type WantedQuota } from './quota-row-repository.ts'

type Input<Operation extends { readonly input: z.ZodType }> = z.output<Operation['input']>
type PolicyChange = Input<typeof policyContract.update>

/** What a new cohort's policy holds. */
type NewNumbers = Pick<PolicyRecord, 'name' | 'documentNo' | 'values'> & { readonly quotas: readonly WantedQuota[] }

/** What 换届 carries over: written by the programme, which alone writes its rows. Answers how many pairs. */
export type CarryOver = (from: CohortRow, to: CohortRow) => number

const toRecord = ({ no: _no, ...cohort }: CohortRow): Cohort => cohort

/** Cohorts and their policies: a policy is copied when its cohort is made, and from then on belongs to it alone. */
export function createCohortService(house: House) {
  const cohorts = createCohortRepository(house.db)
  const policies = createPolicyRepository(house.db)
  const quotas = createQuotaRowRepository(house.db, house.createId)

  function found(id: string): CohortRow {
    const cohort = cohorts.byId(id)
    if (cohort === undefined) throw new AppError('cohort/not-found', { id })
    return cohort
  }

  function numbersOf<Name extends Programme>(programme: Name, cohortNo: number): PolicyValues[Name] {
    const record = policies.ofCohort(cohortNo)
    return record === undefined ? policyDefaults[programme] : readPolicy(programme, policies.values(record.no))
  }

  function checkFacts(facts: CohortFacts, programme: Cohort['programme'], ownId: string | null): void {
    if (facts.endsOn <= facts.startsOn) throw new AppError('input/invalid', { problems: ['结束日期应晚于起始日期'] })
    const namesake = cohorts.byName(programme, facts.name)
    if (namesake !== undefined && namesake.id !== ownId) {
      throw new AppError('record/duplicate', { what: `批次“${facts.name}”` })
    }
  }

  function insert(row: Omit<NewCohort, 'id'>, policy: NewNumbers): CohortRow {
    const id = house.createId()
    const cohortNo = cohorts.insert({ ...row, id })
    const { name, documentNo, values } = policy
    const policyNo = policies.insert({ id: house.createId(), cohortNo, name, documentNo })
    policies.put(policyNo, toPolicyValues(values))
    quotas.put(policyNo, policy.quotas)
    return found(id)
  }

  const policyName = (cohortName: string, programme: Programme): string =>
    `${cohortName}${programmeLabels[programme]}方案`

  const withDefaults = (facts: CohortFacts, programme: Programme): CohortRow =>
    insert(
      { ...facts, programme, clonedFrom: null },
      {
        name: policyName(facts.name, programme),
        documentNo: null,
        values: policyDefaults[programme],
        quotas: defaultQuotas[programme],
      },
    )

  /** A line that nobody can be held against would switch the rule off without a word. */
  function unknownCodes(values: Partial<PairingPolicy & StudioPolicy & AidPolicy>): string[] {
    const title = values.mentorTitle ?? values.leadTitle ?? values.candidateTitle ?? null
    const level = values.mentorHonourLevel ?? null
    const isTitle = title === null || policies.isGraded('title', title)
    const isLevel = level === null || policies.isGraded('honour-level', level)
    return [...(isTitle ? [] : [`代码表里没有职称“${title}”`]), ...(isLevel ? [] : [`代码表里没有荣誉级别“${level}”`])]
  }

  function policyRecord(cohort: CohortRow): PolicyRecord {
    const record = policies.ofCohort(cohort.no)
    const { programme } = cohort
    const plain = {
      cohortId: cohort.id,
      name: record?.name ?? cohort.name,
      documentNo: record?.documentNo ?? null,
      quotas: record === undefined ? [] : quotas.ofPolicy(record.no),
    }
    // The numbers are those of this very programme, which the union of records cannot see.
    return { ...plain, programme, values: numbersOf(programme, cohort.no) } as PolicyRecord
  }

  /** The open cohort of a school year, made with the shipped numbers when there is none; in the caller's action. */
  function ensure(programme: Programme, schoolYear: SchoolYear): CohortRow {
    const facts = usualCohort(programme, schoolYear)
    const known = cohorts.openOfYear(programme, schoolYear) ?? cohorts.byName(programme, facts.name)
    return known ?? withDefaults(facts, programme)
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
    numbersOf,
    ensure,
    /** The numbers that hold at a day: of the open cohort of its school year, else of the newest open one. */
    numbersAt<Name extends Programme>(programme: Name, day: IsoDate): PolicyValues[Name] {
      const cohort =
        cohorts.openOfYear(programme, schoolYearOf(day)) ?? cohorts.list(programme).find(({ isClosed }) => !isClosed)
      return cohort === undefined ? policyDefaults[programme] : numbersOf(programme, cohort.no)
    },
    /** The numbers that held when a calendar year ended: of the cohort of that school year, be it closed by now. */
    numbersOfYear<Name extends Programme>(programme: Name, year: number): PolicyValues[Name] {
      const known = cohorts.list(programme)
      const cohort = known.find(({ schoolYear }) => schoolYear <= `${year}-${year + 1}`) ?? known.at(-1)
      return cohort === undefined ? policyDefaults[programme] : numbersOf(programme, cohort.no)
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
        const { quotas: asked, ...numbers } = policyRecord(from)
        const copies = asked.map(({ id: _id, ...quota }) => quota)
        const policy = { ...numbers, quotas: copies, name: policyName(facts.name, from.programme) }
        const cohort = insert({ ...facts, programme: from.programme, clonedFrom: from.no }, policy)
        const pairings = withPairings ? carryOver(from, cohort) : 0
        const carried = pairings > 0 ? `，带入 ${pairings} 对结对` : ''
        return { title: `换届：${from.name} → ${facts.name}${carried}`, value: { id: cohort.id, pairings } }
      }),
    remove: (id: string): null =>
      house.act('cohorts.remove', () => {
        const cohort = found(id)
        const count = cohorts.heldCount(cohort.no)
        if (count > 0) throw new AppError('cohort/in-use', { count, what: cohortHolds[cohort.programme] })
        cohorts.remove(cohort.no)
        return { title: `删除批次 ${cohort.name}`, value: null }
      }),
    policy: (cohortId: string): PolicyRecord => policyRecord(found(cohortId)),
    updatePolicy: ({ cohortId, name, documentNo, values, quotas: asked }: PolicyChange): PolicyRecord =>
      house.act('policies.update', () => {
        const cohort = found(cohortId)
        const record = policies.ofCohort(cohort.no)
        if (record === undefined) throw new AppError('cohort/not-found', { id: cohortId })
        const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
        const { programme } = cohort
        const foreign = foreignKeys(programme, given).map((key) => `${programmeLabels[programme]}没有参数 ${key}`)
        const wanted = { ...numbersOf(programme, cohort.no), ...given }
        const problems = [
          ...foreign,
          ...policyProblems(programme, wanted),
          ...unknownCodes(wanted),
          ...quotaProblems(programme, asked ?? []),
        ]
        if (problems.length > 0) throw new AppError('policy/invalid', { problems })
        policies.rename(record.no, name ?? record.name, documentNo === undefined ? record.documentNo : documentNo)
        policies.put(record.no, toPolicyValues(given))
        if (asked !== undefined) quotas.put(record.no, asked)
        return { title: `修改方案参数 ${cohort.name}`, value: policyRecord(cohort) }
      }),
    /** The cohort that pairs begin with; no action, for there is nothing to go back to. Studios make theirs as they come. */
    installDefault(today: IsoDate): void {
      if (cohorts.list('pairing').length === 0) ensure('pairing', schoolYearOf(today))
    },
  }
}

export type CohortService = ReturnType<typeof createCohortService>
