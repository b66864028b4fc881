import type { DistrictBook } from './district-book.ts'
import type { KnownSchool, SchoolIndex } from './school-index.ts'
import { foldWidth, lookupKey } from './text-cell.ts'

export interface ReportingUnit {
  /** 填报单位 as written. */
  readonly unit: string | null
  /** The county that reports; null for the city bureau and where nothing says. */
  readonly district: string | null
  /** The reporting unit where it is a school. */
  readonly schoolText: string | null
  readonly title: string | null
  /** All that stands above the header and is no label, the longest first. */
  readonly titles: readonly string[]
  /** The year that dates without one belong to. */
  readonly year: number | null
}

const unitLabel =
  /(?:填报单位|报送单位|上报单位|填表单位|申报单位|填报学校|报送学校|推荐单位|县区|单位名称|单位|学校)\s*(?:[(（][^)）]*[)）])?\s*[:：]\s*([^\s:：]+)/
const anyLabel = /^[^:：]{1,14}[:：]/
const cityBureau = /^濮阳市(?:教育|教体|教科|教师|师训|基础教育|人事)/

/** Who reports: from 填报单位 first, then the title, the sheet's name and at last the file's name. */
export function findReportingUnit(
  preamble: readonly string[],
  sheet: string,
  file: string,
  districts: DistrictBook,
): ReportingUnit {
  const texts = preamble.map(foldWidth)
  const unit =
    texts
      .map((text) => unitLabel.exec(text)?.[1]?.replace(/(?:填报人|联系|填报日期).*$/, '') ?? null)
      .find((found) => found !== null && found !== '') ?? null
  const titles = texts
    .filter((text) => !anyLabel.test(text) && !text.startsWith('附件'))
    .toSorted((one, other) => other.length - one.length)
  const title = titles[0] ?? null
  const isCity = unit !== null && cityBureau.test(unit)
  const fromUnit = unit === null || isCity ? null : districts.within(unit)
  const named = isCity ? null : (fromUnit ?? firstOf([...titles, sheet, file.replace(/\.[^.]+$/, '')], districts))
  return {
    unit,
    district: named?.name ?? null,
    schoolText:
      unit !== null && /(?:学校|小学|中学|幼儿园|高中|初中|一中|二中|三中|职专|职校)$/.test(lookupKey(unit))
        ? unit
        : null,
    title,
    titles,
    year: yearIn([...texts, sheet, file]),
  }
}

const firstOf = (texts: readonly string[], districts: DistrictBook) =>
  texts.map((text) => districts.within(text)).find((district) => district !== null) ?? null

function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year = /(20\d{2})(?=[年\-—–.])/.exec(text)?.[1]
    if (year !== undefined) return Number(year)
  }
  return null
}

const numbering = /^[(（]?(?:\d{1,3}|[一二三四五六七八九十]+)[)）]?[.、．\s-]+/
const yearInFront = /^20\d{2}(?:[-—–]20\d{2})?(?:学?年度?|届)?(?:[春秋]季?(?:学期)?)?/
const nameOfSchool =
  /^.*(?:小学|中学|高中|初中|学校|幼儿园|中心校|职专|职校|特校|教育中心|[一二三四五六七八九十\d][小中高幼]|实[小中高幼]|完小)/

/** The one school that a title, a unit or a sheet's name speaks of, beyond doubt; null for none. */
export function findSchoolOf(
  texts: readonly (string | null)[],
  district: string | null,
  schools: SchoolIndex,
): KnownSchool | null {
  for (const text of texts) {
    const plain = foldWidth(text ?? '')
      .replace(yearInFront, '')
      .replace(numbering, '')
    const names = [nameOfSchool.exec(plain)?.[0] ?? '', plain].filter((name) => name.length >= 2)
    for (const name of names) {
      const { school, notes } = schools.resolve(name, { district })
      if (school !== null && notes.every(({ code }) => code === 'school_alias_mapped')) return school
    }
  }
  return null
}
