import type { z } from 'zod'
import { addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { recordOf } from '#shared/kernel/record-of.ts'
import type { brandContract } from '#shared/twinning/brand-contract.ts'
import { brandActionLabels, brandStatusLabels } from '#shared/twinning/brand-labels.ts'
import { brandStatuses, type BrandAction, type BrandSchool } from '#shared/twinning/brand-school.ts'
import { brandActionsFor, brandStatusAfter, mayTakeBrand } from '#shared/twinning/brand-states.ts'
import { createBrandList, type BrandListRequest } from './brand-list.ts'
import { createBrandRepository, type BrandFields, type StoredBrand } from './brand-repository.ts'
import { termEnd } from './twin-groups.ts'
import { cohortFor, given, invalid, type Done, type TwinParts } from './twin-parts.ts'

type Contract = typeof brandContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

interface Step {
  readonly action: Exclude<BrandAction, 'edit'>
  readonly ids: readonly string[]
  readonly on: IsoDate
  readonly hasPassed?: boolean
  readonly changes?: (brand: StoredBrand) => Partial<BrandFields>
}

const naming = (brands: readonly Pick<StoredBrand, 'schoolName' | 'theme'>[]): string =>
  brands.length === 1 ? `${brands[0]?.schoolName ?? ''}“${brands[0]?.theme ?? ''}”` : `${brands.length} 个培育项目`

const because = (reason: string, note: string | null): string => (note === null ? reason : `${reason}：${note}`)
const nothingYet = { reason: null, level: null, recognisedOn: null, documentNo: null, reassessOn: null }

/** 名校培育, 一校一品: from the start of the cultivation to 认定 and 复评. */
export function createBrandService(parts: TwinParts) {
  const { house, schools, neighbours } = parts
  const brands = createBrandRepository(house)
  const list = createBrandList(house.db)

  function found(idOrCode: string): StoredBrand {
    const brand = brands.byKey(idOrCode)
    if (brand === undefined) throw new AppError('record/not-found', { id: idOrCode })
    return brand
  }

  /** Throws `twin/state`. */
  function refuse(action: BrandAction, { schoolName: name, status }: StoredBrand): void {
    if (mayTakeBrand(action, status)) return
    throw new AppError('twin/state', { name, state: brandStatusLabels[status], action: brandActionLabels[action] })
  }

  function take({ action, ids, on, hasPassed, changes }: Step): readonly StoredBrand[] {
    const rows = brands.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    for (const brand of rows) {
      refuse(action, brand)
      const status = brandStatusAfter(action, brand.status, hasPassed)
      const since = status === brand.status ? {} : { statusSince: on }
      brands.set(brand.no, { ...since, ...changes?.(brand), status })
    }
    neighbours.followMilestones(
      'brand_school',
      rows.map(({ no }) => no),
    )
    return rows
  }

  const act = (step: Step, done: string, after?: (rows: readonly StoredBrand[]) => void): Done =>
    house.act(`brands.${step.action}`, () => {
      const rows = take(step)
      after?.(rows)
      return { title: `${naming(rows)} ${done}`, value: { count: rows.length } }
    })

  const nextOf = (brand: StoredBrand, on: IsoDate): IsoDate =>
    addMonths(on, neighbours.policyOf(brand.cohortNo).reassessYears * 12)

  function create({ cohortId, schoolId, endsOn, ...draft }: Input<'create'>) {
    return house.act('brands.create', () => {
      const school = schools.byId(schoolId)
      const cohort = cohortFor(parts, { cohortId, startsOn: draft.startsOn })
      const ends = endsOn ?? termEnd(draft.startsOn, neighbours.policyOf(cohort.no).termMonths)
      if (ends <= draft.startsOn) throw invalid('培育结束应晚于起始')
      const brand = brands.insert(cohort.schoolYear, {
        ...nothingYet,
        ...draft,
        endsOn: ends,
        cohortNo: cohort.no,
        schoolNo: school.no,
        schoolName: school.name,
        districtNo: school.districtNo,
        status: 'cultivating',
        statusSince: draft.startsOn,
      })
      neighbours.followMilestones('brand_school', [brand.no])
      return { title: `新建培育 ${naming([brand])}（${brand.code}）`, value: { id: brand.id, code: brand.code } }
    })
  }

  function update({ id, ...sent }: Input<'update'>): null {
    return house.act('brands.update', () => {
      const brand = found(id)
      refuse('edit', brand)
      const changes: Partial<BrandFields> = given(sent)
      const after = { ...brand, ...changes }
      if (after.endsOn <= after.startsOn) throw invalid('培育结束应晚于起始')
      brands.set(brand.no, changes)
      if (after.startsOn !== brand.startsOn || after.endsOn !== brand.endsOn) {
        neighbours.followMilestones('brand_school', [brand.no])
      }
      return { title: `修改培育 ${naming([after])}`, value: null }
    })
  }

  function recognise({ ids, on, level, documentNo, reassessOn }: Input<'recognise'>): Done {
    const changes = (brand: StoredBrand): Partial<BrandFields> => {
      const next = reassessOn === undefined ? nextOf(brand, on) : reassessOn
      return { level, documentNo, recognisedOn: on, reassessOn: next, reason: null }
    }
    return act({ action: 'recognise', ids, on, changes }, `认定为${level}`, (rows) => {
      for (const { no } of rows) {
        brands.addVerdict(no, { kind: 'recognise', on, level, hasPassed: true, documentNo, note: null })
      }
    })
  }

  function reassess({ ids, on, hasPassed, level, documentNo, reassessOn, note }: Input<'reassess'>): Done {
    const changes = (brand: StoredBrand): Partial<BrandFields> => ({
      level: level ?? brand.level,
      documentNo: documentNo ?? brand.documentNo,
      reassessOn: hasPassed ? (reassessOn === undefined ? nextOf(brand, on) : reassessOn) : (reassessOn ?? null),
      reason: hasPassed ? null : (note ?? '复评未通过'),
    })
    const done = hasPassed ? '复评通过' : '复评未通过'
    return act({ action: 'reassess', ids, on, hasPassed, changes }, done, (rows) => {
      for (const { no } of rows) {
        brands.addVerdict(no, { kind: 'reassess', on, level, hasPassed, documentNo, note })
      }
    })
  }

  function get(idOrCode: string): BrandSchool {
    const brand = found(idOrCode)
    const row = list.one(brand.id, house.clock.today())
    if (row === undefined) throw new AppError('record/not-found', { id: idOrCode })
    const cohort = neighbours.cohortByNo(brand.cohortNo)
    const { goals, person, phone, remark, statusSince, reason } = brand
    return {
      ...row,
      goals,
      person,
      phone,
      remark,
      statusSince,
      reason,
      cohortId: cohort.id,
      cohort: cohort.name,
      verdicts: brands.verdicts(brand.no),
      actions: brandActionsFor(brand.status),
      groups: brands.groupsOf(brand.schoolNo),
    }
  }

  return {
    list: (request: BrandListRequest) => list.page(request, house.clock.today()),
    counts(filter: Input<'counts'>) {
      const rows = list.statuses({ ...filter, statuses: [...brandStatuses] }, house.clock.today())
      const byStatus = recordOf(brandStatuses, (status) => rows.filter((row) => row.status === status).length)
      const standing = rows.filter(({ status }) => status !== 'void')
      return {
        byStatus,
        total: standing.length,
        schools: new Set(standing.map(({ schoolId }) => schoolId)).size,
        due: standing.filter(({ due }) => due !== null).length,
      }
    },
    get,
    create,
    update,
    recognise,
    reassess,
    cancel: ({ ids, on, reason, note }: Input<'cancel'>): Done =>
      act({ action: 'cancel', ids, on, changes: () => ({ reason: because(reason, note) }) }, `取消（${reason}）`),
    void: ({ ids, reason, note }: Input<'void'>): Done =>
      act(
        { action: 'void', ids, on: house.clock.today(), changes: () => ({ reason: because(reason, note) }) },
        `作废（${reason}）`,
      ),
  }
}

export type BrandService = ReturnType<typeof createBrandService>
