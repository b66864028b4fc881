import type { z } from 'zod'
import { activityContract } from '#shared/activities/activity-contract.ts'
import { aidContract } from '#shared/aid/aid-contract.ts'
import { postingContract } from '#shared/aid/posting-contract.ts'
import { shadowingContract } from '#shared/aid/shadowing-contract.ts'
import { visitContract } from '#shared/aid/visit-contract.ts'
import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import type { SampleAidRepository, SampleSent } from './sample-aid-repository.ts'

const inputs = {
  addBatch: aidContract.addBatch.input,
  post: postingContract.add.input,
  assess: postingContract.assess.input,
  finish: postingContract.finish.input,
  returnHome: postingContract.returnHome.input,
  extend: postingContract.extend.input,
  cutShort: postingContract.cutShort.input,
  care: postingContract.care.input,
  rotate: postingContract.rotate.input,
  visit: visitContract.create.input,
  setItinerary: visitContract.setItinerary.input,
  setDonations: visitContract.setDonations.input,
  setAgreements: visitContract.setAgreements.input,
  shadow: shadowingContract.add.input,
  attest: shadowingContract.finish.input,
  activity: activityContract.create.input,
} as const

type Verb = keyof typeof inputs
interface Made {
  readonly id: string
}

/** The operations of 教育援疆 that the sample goes through, as an officer would. */
export type SampleAidDesk = {
  readonly [Name in Verb]: (
    input: z.output<(typeof inputs)[Name]>,
  ) => Name extends 'post' | 'shadow'
    ? { readonly ids: readonly string[] }
    : Name extends 'addBatch' | 'visit' | 'rotate'
      ? Made
      : unknown
}

interface VisitPlan {
  readonly ago: number
  readonly days: number
  readonly direction: 'out' | 'in' | 'online'
  readonly kind: string
  readonly topic: string
  readonly place: string
  readonly teachers: number
  readonly students: number
}

const visit = (
  ago: number,
  days: number,
  direction: VisitPlan['direction'],
  kind: string,
  topic: string,
  place: string,
  heads: readonly [teachers: number, students: number],
): VisitPlan => ({ ago, days, direction, kind, topic, place, teachers: heads[0], students: heads[1] })

/** Fifteen visits over two years; days before today, those ahead with a minus. */
const visitPlans: readonly VisitPlan[] = [
  visit(690, 5, 'out', '考察调研', '赴伊吾县对接教育援疆工作', '伊吾县', [6, 0]),
  visit(640, 1, 'online', '联合教研', '濮伊同课异构线上教研', '线上', [42, 0]),
  visit(590, 6, 'out', '送教', '名师送教伊吾', '伊吾县中学', [8, 0]),
  visit(520, 8, 'in', '学生研学/夏令营', '豫哈手拉手夏令营', '濮阳市', [5, 40]),
  visit(450, 20, 'in', '跟岗学习', '伊吾骨干教师来濮跟岗', '濮阳市', [6, 0]),
  visit(400, 4, 'out', '支教慰问', '看望慰问援疆教师', '伊吾县', [4, 0]),
  visit(350, 1, 'online', '联合教研', '小学数学单元整体教学研讨', '线上', [38, 0]),
  visit(300, 7, 'out', '联合教研', '高考备考研讨', '伊吾县中学', [7, 0]),
  visit(255, 3, 'in', '座谈签约', '教育援疆工作座谈会', '濮阳市教育局', [10, 0]),
  visit(200, 5, 'out', '送教', '国家通用语言文字教学示范课', '伊吾县小学', [5, 0]),
  visit(150, 7, 'in', '学生研学/夏令营', '豫哈手拉手夏令营', '濮阳市', [5, 36]),
  visit(95, 4, 'out', '捐赠', '捐赠图书及文体器材', '伊吾县淖毛湖镇小学', [3, 0]),
  visit(60, 1, 'online', '联合教研', '初中英语作业设计研讨', '线上', [46, 0]),
  visit(25, 12, 'in', '跟岗学习', '伊吾青年教师来濮跟岗', '濮阳市', [5, 0]),
  visit(-20, 5, 'out', '支教慰问', '新年慰问援疆教师', '伊吾县', [4, 0]),
]

const posts = ['任课', '任课', '任课', '教研组长', '校级副职'] as const
const grades = ['合格', '优秀', '称职', '合格'] as const

/** Twenty are sent, one comes after, and at least two go on visits. */
const fewest = 23

/** Two batches of twenty people, visits both ways over two years, and teachers of 伊吾 who came to learn. */
export function createSampleAid(desk: SampleAidDesk, repository: SampleAidRepository) {
  const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

  function sendBatch(
    facts: { readonly name: string; readonly type: string; readonly startsOn: IsoDate; readonly endsOn: IsoDate },
    people: readonly SampleSent[],
  ): readonly string[] {
    const { id: batchId } = desk.addBatch(inputs.addBatch.parse({ ...facts, planned: people.length }))
    const hosts = repository.hosts()
    const postings = people.flatMap(({ id: teacherId }, index) => {
      const host = at(hosts, index)
      if (host === undefined) return []
      const post = at(posts, index) ?? '任课'
      return [{ batchId, teacherId, hostId: host.id, post, weeklyLessons: 8 + (index % 7), classes: 2, students: 90 }]
    })
    return desk.post(inputs.post.parse({ postings, as: 'serving' })).ids
  }

  function courses(
    old: readonly string[],
    young: readonly string[],
    next: readonly SampleSent[],
    today: IsoDate,
  ): void {
    const [home, extended, cut, ...others] = old
    if (home !== undefined) {
      desk.finish(inputs.finish.parse({ ids: [home], on: addDays(today, -40), grade: '优秀' }))
      desk.returnHome(inputs.returnHome.parse({ ids: [home], on: addDays(today, -30) }))
    }
    if (extended !== undefined) {
      const untilOn = addMonths(today, 7)
      desk.extend(inputs.extend.parse({ ids: [extended], untilOn, reason: '接续人选到岗前留任' }))
    }
    if (cut !== undefined) {
      desk.cutShort(inputs.cutShort.parse({ ids: [cut], on: addDays(today, -75), reason: '身体原因' }))
    }
    for (const [index, id] of others.entries()) {
      const grade = at(grades, index) ?? '合格'
      desk.assess(inputs.assess.parse({ ids: [id], on: addDays(today, -120), kind: 'annual', grade }))
    }
    const [replaced] = others
    const [person] = next
    if (replaced !== undefined && person !== undefined) {
      desk.rotate(inputs.rotate.parse({ id: replaced, teacherId: person.id }))
    }
    if (young.length > 0) {
      const content = '送去慰问品，了解工作和生活情况'
      desk.care(inputs.care.parse({ ids: young.slice(0, 6), on: addDays(today, -50), content }))
    }
  }

  function putVisit(plan: VisitPlan, index: number, guests: readonly SampleSent[], today: IsoDate): string {
    const startsOn = addDays(today, -plan.ago)
    const { direction, kind, topic, place, teachers, students, ago, days } = plan
    const lead = guests[(index * 3) % Math.max(1, guests.length)]
    const second = guests[(index * 3 + 1) % Math.max(1, guests.length)]
    const isOver = ago > 0
    // The older half is filed with everything; of the rest something is still missing.
    const isFiled = index < 8
    const named = [lead, second].flatMap((one) => (one === undefined ? [] : [{ teacherId: one.id }]))
    const rest = teachers - named.length
    const group = isFiled && rest > 0 ? [{ name: '随行教师', count: rest }] : []
    const pupils = isFiled && students > 0 ? [{ name: '学生', kind: 'student' as const, count: students }] : []
    const { id } = desk.visit(
      inputs.visit.parse({
        direction,
        kind,
        topic,
        startsOn,
        endsOn: addDays(startsOn, days - 1),
        place,
        teachers,
        students,
        visitors: [...named, ...group, ...pupils],
        leader: '张援',
        plan: `围绕“${topic}”开展交流，安排听课、研讨和座谈。`,
        ...(isOver ? { content: `${topic}，开展听评课、示范课和座谈。`, result: '形成后续交流安排。' } : {}),
        ...(isFiled || (isOver && index % 2 === 0) ? { brief: `${topic}顺利完成，双方商定下一步交流安排。` } : {}),
        as: isOver ? 'ended' : 'planned',
      }),
    )
    if (direction !== 'online') {
      const rows = [
        { on: startsOn, time: '上午', content: '抵达，对接日程' },
        { on: addDays(startsOn, Math.min(1, days - 1)), place, content: '听课、示范课和研讨' },
      ]
      desk.setItinerary(inputs.setItinerary.parse({ id, rows }))
    }
    if (kind === '捐赠') {
      const rows = [{ item: '图书', quantity: '1200 册', fen: 3_600_000, donor: '濮阳市教育局', receiver: place }]
      desk.setDonations(inputs.setDonations.parse({ id, rows }))
    }
    if (kind === '座谈签约') {
      const rows = [{ name: '濮伊教育合作协议', parties: '濮阳市教育局、伊吾县教育局', signedOn: startsOn }]
      desk.setAgreements(inputs.setAgreements.parse({ id, rows }))
    }
    return id
  }

  function shadow(visitId: string, plan: VisitPlan, guests: readonly SampleSent[], today: IsoDate): void {
    const homes = repository.homes()
    const startsOn = addDays(today, -plan.ago)
    const shadowings = guests.slice(0, 4).flatMap(({ id: teacherId }, index) => {
      const home = at(homes, index)
      if (home === undefined) return []
      const days = { startsOn, endsOn: addDays(startsOn, plan.days - 1) }
      return [{ teacherId, hostId: home.id, visitId, ...days, lessonsHeard: 10 + index, reportLesson: '汇报课一节' }]
    })
    if (shadowings.length === 0) return
    const { ids } = desk.shadow(inputs.shadow.parse({ shadowings }))
    const on = addDays(startsOn, plan.days - 1)
    if (on < today) desk.attest(inputs.attest.parse({ ids: [...ids], on, grade: '优秀' }))
  }

  /** Lessons and talks of those who are there: entered once, they count to the posting by themselves. */
  function teach(people: readonly SampleSent[], today: IsoDate): void {
    for (const [index, { id: teacherId, subject, stage }] of people.entries()) {
      const isTalk = index % 4 === 3
      desk.activity(
        inputs.activity.parse({
          heldOn: addDays(today, -8 - index * 4),
          type: isTalk ? '讲座' : '示范课',
          topic: isTalk ? `${subject}教学经验交流` : `${subject}示范课`,
          amount: isTalk ? 1 : 2,
          stage,
          subject,
          participants: [{ teacherId, role: 'lead' }],
        }),
      )
    }
  }

  return (today: IsoDate): void => {
    const people = repository.here(30)
    const there = repository.there(6)
    // A seed of a few people has nobody to send, or nowhere to send them.
    if (people.length < fewest || there.length < 2 || repository.hosts().length === 0) return
    const startsOn = addMonths(today, -22)
    const old = sendBatch(
      { name: '第十一批', type: '中组部干部人才', startsOn, endsOn: addDays(today, 45) },
      people.slice(0, 8),
    )
    const young = sendBatch(
      { name: '万名教师支教', type: '万名教师支教', startsOn: addMonths(today, -3), endsOn: addMonths(today, 21) },
      people.slice(8, 20),
    )
    courses(old, young, people.slice(20, 21), today)
    teach(people.slice(8, 20), today)
    for (const [index, plan] of visitPlans.entries()) {
      const id = putVisit(plan, index, plan.direction === 'in' ? there : people.slice(21), today)
      if (plan.kind === '跟岗学习') shadow(id, plan, there, today)
    }
  }
}
