import type { House } from '#main/db/house.ts'
import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { sortKeyOf } from '#shared/registry/pinyin.ts'
import type { EnsureCohort, Refresh } from './fill-database.ts'
import type { Random } from './random.ts'
import { schoolDay } from './sample-activities.ts'
import { createSampleTwinRepository } from './sample-twin-repository.ts'
import { makeTwins, outsideNames, type TwinningSchool } from './sample-twins.ts'

/** A group as the area of school twinning takes it over from a list. */
export interface ListedTwin {
  readonly name: string | null
  readonly leadId: string
  readonly outsideId: string | null
  readonly partnerIds: readonly string[]
  readonly stage: string | null
  readonly signed: IsoDate | null
  readonly term: number | null
  readonly person: string | null
  readonly phone: string | null
  readonly status: 'proposed' | 'signed' | 'running' | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

/** Stores groups within the action or load that is under way. */
export type TwinDoor = () => { readonly addGroup: (group: ListedTwin) => boolean; readonly finish: () => unknown }

export interface TwinFillingNeeds {
  readonly refresh: Refresh
  readonly ensureCohort: EnsureCohort
  readonly twins: TwinDoor
}

const work = [
  ['互访', '校级领导互访，商定年度帮扶计划'],
  ['联合教研', '同课异构与集体备课'],
  ['联合教研', '单元整体教学研讨'],
  ['送教', '骨干教师送教到校'],
  ['跟岗', '教师跟岗学习一周'],
  ['学生交流', '手拉手研学活动'],
  ['资源共享', '共享校本课程资源'],
] as const

const themes = [
  '书香润心',
  '红色基因',
  '龙文化传承',
  '快乐体育',
  '劳动育人',
  '科技创新',
  '艺术浸润',
  '自主课堂',
] as const

/** Groups of schools, what they did in the year, their goals, and schools under cultivation. */
export function createTwinFilling({ db, clock, createId }: House, { refresh, ensureCohort, twins }: TwinFillingNeeds) {
  const rows = createSampleTwinRepository(db)

  function putGroups(random: Random, schools: readonly TwinningSchool[], count: number): void {
    const stamp = { createId, at: clock.now() }
    const outside = new Map(
      outsideNames.map((name) => [name as string, rows.insertOutside(name, sortKeyOf(name, 'place'), stamp)]),
    )
    refresh('school', [...outside.values()])
    const door = twins()
    for (const { lead, partners, outside: name, stage, signed, status } of makeTwins(
      random,
      schools,
      count,
      clock.today(),
    )) {
      const outsideNo = name === null ? undefined : outside.get(name)
      door.addGroup({
        name: null,
        leadId: rows.schoolId(lead.no),
        outsideId: outsideNo === undefined ? null : rows.schoolId(outsideNo),
        partnerIds: partners.map(({ no }) => rows.schoolId(no)),
        stage,
        signed,
        term: 3,
        person: null,
        phone: null,
        status,
        remark: null,
        sourceRow: null,
      })
    }
    door.finish()
  }

  function putYear(random: Random): void {
    const [stamp, today] = [{ createId, at: clock.now() }, clock.today()]
    const year = Number(today.slice(0, 4))
    for (const { no: groupNo, startsOn, stage } of rows.running()) {
      const from = startsOn > addDays(today, -300) ? startsOn : addDays(today, -300)
      for (const [type, topic] of work.filter(() => random.chance(0.7))) {
        const heldOn = schoolDay(random, from, today)
        if (heldOn !== null) rows.insertActivity({ groupNo, heldOn, type, topic, stage }, stamp)
      }
      rows.insertGoal(
        { groupNo, year, indicator: '受援学校教学质量优良率', baseline: '72%', target: '78%', actual: null },
        createId(),
      )
    }
  }

  function putBrands(schools: readonly TwinningSchool[]): void {
    const [stamp, today] = [{ createId, at: clock.now() }, clock.today()]
    const present = schoolYearOf(today)
    const chosen = schools.filter(({ isLead, isOutside }) => isLead && !isOutside).slice(0, themes.length)
    for (const [at, { no: schoolNo }] of chosen.entries()) {
      const startsOn = addMonths(today, -6 - 5 * at)
      const isRecognised = at >= 4
      const recognisedOn = isRecognised ? addMonths(today, -3 * (at - 3)) : null
      rows.insertBrand(
        {
          code: `PY-${present.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`,
          cohortNo: ensureCohort('twinning', present).no,
          schoolNo,
          category: at % 2 === 0 ? '一校一品' : '名校培育',
          theme: themes[at],
          startsOn,
          endsOn: addDays(addMonths(startsOn, 36), -1),
          goals: '三年内形成稳定的课程、活动和评价体系，在县区内有示范作用。',
          status: isRecognised ? 'recognised' : 'cultivating',
          since: recognisedOn ?? startsOn,
          level: isRecognised ? '市级' : null,
          recognisedOn,
          documentNo: isRecognised ? `濮教基〔${today.slice(0, 4)}〕${at}号` : null,
          reassessOn: recognisedOn === null ? null : addMonths(recognisedOn, 36),
        },
        stamp,
      )
    }
  }

  return (random: Random, schools: readonly TwinningSchool[], count: number): void => {
    putGroups(random, schools, count)
    putYear(random)
    putBrands(schools)
  }
}
