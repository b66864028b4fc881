import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import type { Random } from './random.ts'
import { type SampleAchievement, type SampleActivity, type SampleParticipant, schoolDay } from './sample-activities.ts'
import { lessonOf, researchTopics, talks } from './sample-lessons.ts'
import type { PairingPerson } from './sample-pairings.ts'

export type SampleMemberRole = 'lead' | 'assistant' | 'core' | 'member' | 'trainee'

export interface SampleMember {
  readonly person: PairingPerson
  readonly role: SampleMemberRole
  readonly joinedOn: IsoDate
}

export interface SampleStudio {
  readonly programme: 'studio' | 'chief'
  readonly type: string
  readonly level: string
  readonly status: string
  readonly lead: PairingPerson
  readonly members: readonly SampleMember[]
  /** The autumn it belongs to: its code and cohort. */
  readonly year: number
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly plateOn: IsoDate | null
  readonly rectifyUntil: IsoDate | null
}

const kinds = [
  { programme: 'studio', type: '市级名师工作室', level: '市' },
  { programme: 'studio', type: '县级名师工作室', level: '县' },
  { programme: 'chief', type: '乡村首席教师工作室', level: '县' },
  { programme: 'studio', type: '市级名师工作室', level: '市' },
  { programme: 'studio', type: '省级名师工作室', level: '省' },
  { programme: 'studio', type: '名班主任工作室', level: '市' },
] as const

/** What stands beside the many that run: one of each state that wants an officer. */
const rareStatuses = ['applied', 'publicised', 'named', 'rectifying', 'halted', 'ended'] as const
const notBegun: ReadonlySet<string> = new Set(['applied', 'publicised', 'named'])

interface Field {
  readonly leads: PairingPerson[]
  readonly juniors: PairingPerson[]
}

function fieldsOf(mentors: readonly PairingPerson[], mentees: readonly PairingPerson[]): Field[] {
  const fields = new Map<string, Field>()
  const at = ({ stage, subject }: PairingPerson): Field => {
    const known = fields.get(`${stage}/${subject}`) ?? { leads: [], juniors: [] }
    fields.set(`${stage}/${subject}`, known)
    return known
  }
  for (const mentor of mentors) at(mentor).leads.push(mentor)
  for (const mentee of mentees) at(mentee).juniors.push(mentee)
  return [...fields.values()].filter(({ leads, juniors }) => leads.length > 2 && juniors.length > 3)
}

const isSenior = ({ title }: PairingPerson): boolean => /高级/.test(title)

function membersOf(random: Random, { leads, juniors }: Field, lead: PairingPerson, joinedOn: IsoDate): SampleMember[] {
  const member = (role: SampleMemberRole) => (person: PairingPerson) => ({
    person,
    role,
    joinedOn: addDays(joinedOn, random.below(40)),
  })
  const others = leads.filter((one) => one !== lead).slice(0, 4)
  return [
    { person: lead, role: 'lead', joinedOn },
    ...others.slice(0, 1).map(member('assistant')),
    ...others.slice(1).map(member('core')),
    ...juniors.slice(0, 5).map(member('member')),
    ...juniors.slice(5, 7 + random.below(3)).map(member('trainee')),
  ]
}

export interface StudioPlan {
  readonly mentors: readonly PairingPerson[]
  readonly mentees: readonly PairingPerson[]
  readonly count: number
  /** The year in which the current school year began. */
  readonly year: number
  readonly today: IsoDate
}

/** Studios of several autumns with heads, members and states; nobody heads two. */
export function makeStudios(random: Random, { mentors, mentees, count, year, today }: StudioPlan): SampleStudio[] {
  const fields = fieldsOf(mentors, mentees)
  const studios: SampleStudio[] = []
  for (let index = 0; index < count && fields.length > 0; index += 1) {
    const field = fields[index % fields.length]
    const lead = field?.leads.find(isSenior) ?? field?.leads[0]
    if (field === undefined || lead === undefined || field.juniors.length < 4) continue
    const { programme, type, level } = kinds[index % kinds.length] ?? kinds[0]
    const status = index >= 4 ? (rareStatuses[index - 4] ?? 'running') : 'running'
    const begun = notBegun.has(status) ? year : year - 1 - (index % 2)
    const startsOn = `${status === 'ended' ? year - 3 : begun}-${programme === 'chief' ? '08' : '09'}-01`
    const members = membersOf(random, field, lead, startsOn)
    const taken = new Set(members.map(({ person }) => person))
    field.leads.splice(0, field.leads.length, ...field.leads.filter((one) => one !== lead))
    field.juniors.splice(0, field.juniors.length, ...field.juniors.filter((one) => !taken.has(one)))
    studios.push({
      programme,
      type,
      level,
      status,
      lead,
      members,
      year: Number(startsOn.slice(0, 4)),
      startsOn,
      endsOn: addDays(addMonths(startsOn, 36), -1),
      plateOn: notBegun.has(status) ? null : addDays(startsOn, 30),
      rectifyUntil: status === 'rectifying' ? addMonths(today, 3) : null,
    })
  }
  return studios
}

const attending = (random: Random, members: readonly SampleMember[]): SampleParticipant[] =>
  members.map(({ person }) => ({
    teacherNo: person.no,
    role: 'participant',
    attendance: random.chance(0.05) ? 'absent' : random.chance(0.04) ? 'late' : 'present',
  }))

/** What a studio does in a year: meetings, lessons shown, talks, lessons taken to villages. */
export function activitiesOfStudio(
  random: Random,
  studio: SampleStudio,
  studioNo: number,
  span: { readonly from: IsoDate; readonly to: IsoDate },
): SampleActivity[] {
  const { lead, members } = studio
  const rest = members.filter(({ role }) => role !== 'lead')
  const wanted = [
    '集体活动',
    '集体活动',
    '集体活动',
    '集体活动',
    '示范课',
    '示范课',
    '讲座',
    '讲座',
    '送教',
    '课题研讨',
  ]
  return wanted.flatMap((type): SampleActivity[] => {
    const heldOn = schoolDay(random, span.from, span.to)
    if (heldOn === null) return []
    const lesson = type === '示范课' || type === '送教' ? lessonOf(random, lead.subject) : null
    const topic =
      lesson === null ? (type === '讲座' ? random.pick(talks) : random.pick(researchTopics)) : `${type}${lesson}`
    return [
      {
        heldOn,
        type,
        topic,
        lesson,
        amount: 1,
        hours: type === '集体活动' ? 4 : 2,
        stage: lead.stage,
        subject: lead.subject,
        level: type === '送教' ? '县' : studio.level,
        place: lead.schoolName,
        districtNo: lead.districtNo,
        participants: [
          { teacherNo: lead.no, role: type === '集体活动' ? 'host' : 'lead', attendance: 'present' },
          ...attending(random, rest),
        ],
        pairingNos: [],
        studioNos: [studioNo],
      },
    ]
  })
}

export function achievementsOfStudio(
  random: Random,
  { lead, level }: SampleStudio,
  studioNo: number,
  span: { readonly from: IsoDate; readonly to: IsoDate },
): SampleAchievement[] {
  const wanted = [
    ['课题', `${random.pick(researchTopics)}研究`, 'opened'],
    ['论文', `${random.pick(researchTopics)}的实践`, null],
  ] as const
  return wanted.flatMap(([kind, name, phase]): SampleAchievement[] => {
    const achievedOn = schoolDay(random, span.from, span.to)
    if (achievedOn === null) return []
    const issuer = level === '省' ? '河南省教育厅' : '濮阳市教育局'
    const fixed = { teacherNo: lead.no, level, award: null, issuer, pairingNos: [], studioNos: [studioNo] }
    return [{ ...fixed, kind, name, phase, achievedOn }]
  })
}
