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
  readonly cityName: (nth: string) => string
  readonly townName: (place: string) => string
}

const kinds: readonly Kind[] = [
  { stages: ['小学'], category: '21', weight: 52, cityName: (n) => `第${n}小学`, townName: (p) => `${p}小学` },
  { stages: ['初中'], category: '31', weight: 22, cityName: (n) => `第${n}初级中学`, townName: (p) => `${p}初级中学` },
  {
    stages: ['普通高中'],
    category: '34',
    weight: 6,
    cityName: (n) => `第${n}高级中学`,
    townName: (p) => `${p}高级中学`,
  },
  { stages: ['学前'], category: '11', weight: 12, cityName: (n) => `第${n}幼儿园`, townName: (p) => `${p}中心幼儿园` },
  { stages: ['小学', '初中'], category: '31', weight: 4, cityName: (n) => `第${n}学校`, townName: (p) => `${p}学校` },
  {
    stages: ['中职'],
    category: '36',
    weight: 2,
    cityName: (n) => `第${n}职业中等专业学校`,
    townName: (p) => `${p}职业学校`,
  },
  {
    stages: ['特殊教育'],
    category: '51',
    weight: 1,
    cityName: (n) => `第${n}特殊教育学校`,
    townName: (p) => `${p}特殊教育学校`,
  },
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

function madeFor(random: Random, district: SampleDistrict, kind: Kind, nth: number): Made {
  const isInTown = district.towns.length > 0 && random.chance(district.ruralShare)
  if (!isInTown)
    return {
      own: kind.cityName(chineseNumber(nth)),
      town: null,
      urbanCode: district.isCounty ? '121' : random.pick(['111', '111', '112']),
    }
  const town = random.pick(district.towns)
  if (kind.category === '21' && random.chance(0.7)) {
    return { own: kind.townName(`${town}${random.pick(district.villages)}`), town, urbanCode: '220' }
  }
  const place =
    kind.category === '21' ? `${town}中心` : kind.category === '31' ? `${town}第${chineseNumber(nth)}` : town
  return { own: kind.townName(place), town, urbanCode: town.endsWith('镇') ? '122' : '210' }
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
