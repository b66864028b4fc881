import { sampleDistricts, type SampleDistrict } from './sample-places.ts'
import { pickWeighted, type Random } from './random.ts'

export interface SampleSchool {
  readonly name: string
  readonly code: string
  readonly districtCode: string
  readonly town: string | null
  readonly stages: readonly string[]
  readonly urbanCode: string
  readonly isLead: boolean
  readonly isOutside: boolean
  readonly ownership: 'public' | 'private'
  readonly aliases: readonly string[]
}

interface Kind {
  readonly stages: readonly string[]
  /** First two digits of 学校标识码. */
  readonly category: string
  readonly weight: number
  /** What the first one in a county seat is called; the others are numbered. */
  readonly first: string
  readonly ending: string
  /** Whether townships have one. */
  readonly isInTowns: boolean
}

const kinds: readonly Kind[] = [
  { stages: ['小学'], category: '21', weight: 52, first: '实验小学', ending: '小学', isInTowns: true },
  { stages: ['初中'], category: '31', weight: 22, first: '实验初级中学', ending: '初级中学', isInTowns: true },
  { stages: ['普通高中'], category: '34', weight: 6, first: '高级中学', ending: '高级中学', isInTowns: false },
  { stages: ['学前'], category: '11', weight: 12, first: '实验幼儿园', ending: '幼儿园', isInTowns: true },
  { stages: ['小学', '初中'], category: '31', weight: 4, first: '育才学校', ending: '学校', isInTowns: true },
  { stages: ['中职'], category: '36', weight: 2, first: '职业中等专业学校', ending: '职业学校', isInTowns: false },
  { stages: ['特殊教育'], category: '51', weight: 1, first: '特殊教育学校', ending: '特殊教育学校', isInTowns: false },
]

const digits = '零一二三四五六七八九'

/** 1 → 一, 12 → 十二, 37 → 三十七. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return head + (ones === 0 && tens > 0 ? '' : digits.charAt(ones))
}

const shortKinds: readonly (readonly [RegExp, string])[] = [
  [/第([一二三四五六七八九十]+)初级中学$/, '$1中'],
  [/第([一二三四五六七八九十]+)高级中学$/, '$1高'],
  [/第([一二三四五六七八九十]+)小学$/, '$1小'],
]

const aliasesOf = (prefix: string, own: string, short: string): string[] =>
  shortKinds.flatMap(([pattern, to]) =>
    prefix + own === own || !pattern.test(own) ? [] : [short + own.replace(pattern, to)],
  )

interface Made {
  readonly own: string
  readonly town: string | null
  readonly urbanCode: string
}

/** Up to here schools of a seat are numbered; a larger city names them after places. */
const lastNumbered = 30

function inSeat(random: Random, district: SampleDistrict, kind: Kind, nth: number): Made {
  const number = nth === 1 ? kind.first : `第${chineseNumber(nth - 1)}${kind.ending}`
  const own = nth <= lastNumbered ? number : random.pick(district.villages) + kind.ending
  return { own, town: null, urbanCode: district.isCounty ? '121' : random.pick(['111', '111', '112']) }
}

function madeFor(random: Random, district: SampleDistrict, kind: Kind, nth: number): Made {
  const isInTown = kind.isInTowns && district.towns.length > 0 && random.chance(district.ruralShare)
  if (!isInTown) return inSeat(random, district, kind, nth)
  const town = random.pick(district.towns)
  if (kind.category === '21' && random.chance(0.7)) {
    return { own: `${town}${random.pick(district.villages)}${kind.ending}`, town, urbanCode: '220' }
  }
  const place = kind.category === '31' ? `第${chineseNumber(1 + random.below(3))}` : '中心'
  return { own: `${town}${place}${kind.ending}`, town, urbanCode: town.endsWith('镇') ? '122' : '210' }
}

/** So many schools over all districts, none twice in one district. */
export function makeSchools(random: Random, count: number): SampleSchool[] {
  const schools: SampleSchool[] = []
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  while (schools.length < count) {
    const district = schools.length < sampleDistricts.length ? sampleDistricts[schools.length] : undefined
    const place =
      district ??
      pickWeighted(
        random,
        sampleDistricts.map((one) => [one, one.weight] as const),
      )
    const kind = pickWeighted(
      random,
      kinds.map((one) => [one, one.weight] as const),
    )
    const counter = `${place.code}/${kind.stages.join()}`
    const nth = (numbers.get(counter) ?? 0) + 1
    const { own, town, urbanCode } = madeFor(random, place, kind, nth)
    const name = place.prefix + own
    if (town === null) numbers.set(counter, nth)
    if (taken.has(name)) continue
    taken.add(name)
    schools.push({
      name,
      code: `${kind.category}${place.isOutside ? '65' : '41'}${String(900_000 + schools.length).padStart(6, '0')}`,
      districtCode: place.code,
      town,
      stages: kind.stages,
      urbanCode,
      isLead: town === null && nth <= 2 && kind.category !== '11',
      isOutside: place.isOutside,
      ownership: random.chance(0.06) ? 'private' : 'public',
      aliases: aliasesOf(place.prefix, own, place.short),
    })
  }
  return schools
}
