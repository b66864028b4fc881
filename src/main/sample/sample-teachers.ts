import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { nationalIdCheck } from '#shared/registry/national-id.ts'
import type { TeacherStatus } from '#shared/registry/teacher.ts'
import { pickWeighted, type Random } from './random.ts'
import { hanName, minorityName, type Sex } from './sample-names.ts'
import type { SampleSchool } from './sample-schools.ts'

export interface SampleHonour {
  readonly name: string
  readonly level: string
  readonly batch: string
  readonly state: 'candidate' | 'confirmed'
  readonly awardedOn: string
}

export interface SampleTeacher {
  readonly name: string
  readonly sex: Sex
  readonly nationalId: string
  readonly birth: IsoDate
  readonly ethnicity: string
  readonly political: string
  readonly workStart: string
  readonly stage: string
  readonly subject: string
  readonly title: string
  readonly titleDate: string | null
  readonly education: string
  readonly phone: string | null
  readonly status: TeacherStatus
  readonly leftOn: IsoDate | null
  readonly honours: readonly SampleHonour[]
}

const subjects: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  学前: [['学前', 1]],
  小学: [
    ['语文', 34],
    ['数学', 28],
    ['英语', 12],
    ['道德与法治', 6],
    ['科学', 5],
    ['体育与健康', 5],
    ['音乐', 3],
    ['美术', 3],
    ['信息科技', 2],
    ['劳动', 1],
    ['心理健康', 1],
  ],
  初中: [
    ['语文', 18],
    ['数学', 18],
    ['英语', 17],
    ['物理', 8],
    ['化学', 5],
    ['道德与法治', 7],
    ['历史', 7],
    ['地理', 5],
    ['生物学', 5],
    ['体育与健康', 5],
    ['音乐', 2],
    ['美术', 2],
    ['信息科技', 1],
  ],
  普通高中: [
    ['语文', 15],
    ['数学', 15],
    ['英语', 15],
    ['物理', 10],
    ['化学', 9],
    ['生物学', 8],
    ['思想政治', 7],
    ['历史', 7],
    ['地理', 7],
    ['体育与健康', 4],
    ['信息技术', 2],
    ['通用技术', 1],
  ],
  中职: [
    ['专业课', 55],
    ['语文', 12],
    ['数学', 12],
    ['英语', 9],
    ['思想政治', 7],
    ['体育与健康', 5],
  ],
  特殊教育: [['特教', 1]],
}

/** 41099x is assigned to no county: a number of these people can be nobody's. */
const fictionalAreas = 10

/** How births are spread: over so many days, by a step that shares no factor with them, so that each day comes once. */
interface Spread {
  readonly days: number
  readonly step: number
  readonly firstSerial: number
}

const everyone: Spread = { days: 13_870, step: 7919, firstSerial: 0 }
/** One in eight is new in post, for a city takes on young people every year. */
const newcomers: Spread = { days: 2300, step: 1613, firstSerial: 400 }
const newcomerEvery = 8

function identityOf(index: number, sex: Sex, today: IsoDate): { birth: IsoDate; nationalId: string } {
  const isNewcomer = index % newcomerEvery === 0
  const spread = isNewcomer ? newcomers : everyone
  const rank = isNewcomer ? index / newcomerEvery : index
  const youngest = addDays(today, -8380)
  const birth = addDays(youngest, -((rank * spread.step) % spread.days))
  const serial = spread.firstSerial + Math.floor(rank / spread.days) * 2 + (sex === 'male' ? 1 : 0)
  const digits = `41099${index % fictionalAreas}${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return { birth, nationalId: digits + nationalIdCheck(digits) }
}

/** 1xx0000xxxx: the block of fictional telephones. */
const phoneOf = (random: Random): string =>
  `1${String(30 + random.below(70))}0000${String(random.below(10_000)).padStart(4, '0')}`

const titlesBySchool = (stage: string): readonly string[] =>
  stage === '中职' ? ['助理讲师', '讲师', '高级讲师', '正高级讲师'] : ['二级教师', '一级教师', '高级教师', '正高级教师']

/** Titles come with the years: hardly anyone is 高级 before fifteen, 正高级 are one in three hundred. */
function titleOf(random: Random, stage: string, years: number): string {
  const [junior = '', middle = '', senior = '', full = ''] = titlesBySchool(stage)
  if (years < 1) return '未定级'
  if (years < 6) return random.chance(0.1) ? '未定级' : junior
  if (years < 15) return random.chance(0.65) ? middle : junior
  if (random.chance(0.006)) return full
  return random.chance(0.45) ? senior : middle
}

const ladder: readonly (readonly [name: string, level: string, share: number])[] = [
  ['中原名师', '省', 0.0008],
  ['特级教师', '省', 0.001],
  ['河南省名师', '省', 0.006],
  ['河南省骨干教师', '省', 0.02],
  ['濮阳市专家型教师', '市', 0.002],
  ['濮阳市教学名师', '市', 0.012],
  ['濮阳市学科带头人', '市', 0.04],
  ['濮阳市骨干教师', '市', 0.07],
  ['县级骨干教师', '县', 0.09],
]

function honoursOf(random: Random, years: number, today: IsoDate): SampleHonour[] {
  if (years < 6) return []
  return ladder
    .filter(([, , share]) => random.chance(share))
    .slice(0, 2)
    .map(([name, level]) => {
      const year = Number(today.slice(0, 4)) - 1 - random.below(Math.min(years - 4, 10))
      return {
        name,
        level,
        batch: `${year}年`,
        state: random.chance(0.12) ? 'candidate' : 'confirmed',
        awardedOn: `${year}-${random.pick(['06', '09', '12'])}`,
      } as const
    })
}

function statusOf(random: Random, age: number, sex: Sex): TeacherStatus {
  if (age >= 60 || (sex === 'female' && age >= 55 && random.chance(0.8))) return 'retired'
  return pickWeighted(random, [
    ['active', 960],
    ['seconded', 10],
    ['transferred', 12],
    ['left', 6],
    ['on-aid', 5],
    ['retired', age >= 55 ? 60 : 0],
  ])
}

/** One person of a school; `index` numbers all people of a run and makes the ID number. */
export function makeTeacher(random: Random, school: SampleSchool, index: number, today: IsoDate): SampleTeacher {
  const sex: Sex = random.chance(school.stages[0] === '学前' ? 0.06 : 0.36) ? 'male' : 'female'
  const { birth, nationalId } = identityOf(index, sex, today)
  const age = Math.floor(daysBetween(birth, today) / 365.25)
  const startedAt = Math.min(age, 22 + random.below(4))
  // Nobody starts later than the September that began this school year.
  const startYear = Math.min(Number(birth.slice(0, 4)) + startedAt, Number(schoolYearOf(today).slice(0, 4)))
  const years = Math.max(0, Number(today.slice(0, 4)) - startYear)
  const stage = random.pick(school.stages)
  const isMinority = school.isOutside && random.chance(0.6)
  const title = titleOf(random, stage, years)
  const status = statusOf(random, age, sex)
  const isGone = status === 'retired' || status === 'left' || status === 'transferred'
  return {
    name: isMinority ? minorityName(random) : hanName(random, sex),
    sex,
    nationalId,
    birth,
    ethnicity: isMinority ? random.pick(['维吾尔族', '哈萨克族']) : random.chance(0.02) ? '回族' : '汉族',
    political: pickWeighted(random, [
      ['群众', 58],
      ['中共党员', 34],
      ['共青团员', age < 28 ? 20 : 0],
      ['民进会员', 1],
    ]),
    workStart: `${startYear}-09`,
    stage,
    subject: pickWeighted(random, subjects[stage] ?? [['语文', 1]]),
    title,
    titleDate:
      title === '未定级' ? null : `${Math.min(startYear + 1 + random.below(years + 1), Number(today.slice(0, 4)))}-12`,
    education: pickWeighted(random, [
      ['本科', 78],
      ['大专', 12],
      ['硕士研究生', 9],
      ['中师及以下', age > 50 ? 8 : 0],
    ]),
    phone: random.chance(0.94) ? phoneOf(random) : null,
    status,
    leftOn: isGone ? addDays(today, -30 - random.below(500)) : null,
    honours: isGone ? [] : honoursOf(random, years, today),
  }
}
