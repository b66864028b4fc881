import type { NameClaim, Suggestion, SuggestionHints } from '../lectures/attendance.ts'
import { sortKeyOf } from '../registry/pinyin.ts'
import type { KnownPerson } from './person-index.ts'
import { isOneCharacterOff } from './person-name.ts'
import { schoolKey, similarity, spellingKey } from './school-name.ts'

/** A name by its syllables: 王惠芳 → wang, hui, fang. */
const syllablesOf = (name: string): readonly string[] => (sortKeyOf(name, 'person').split(' ')[0] ?? '').split('-')

/** Sounds that people of the city do not tell apart: 王 and 汪 by the input method, zh and z, ng and n, n and l by ear. */
const soft = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/([ei])ng$/, '$1n')
    .replace(/^n(?!$)/, 'l')

/** Both ways of writing each sound, so that names that sound alike are found by their keys. */
function spellings(syllable: string): readonly string[] {
  const starts = /^[zcs](?!h)/.test(syllable)
    ? [syllable, syllable.replace(/^([zcs])/, '$1h')]
    : [syllable, syllable.replace(/^([zcs])h/, '$1')]
  const all = starts.flatMap((one) => [one, one.replace(/([ei])ng$/, '$1n'), one.replace(/([ei])n$/, '$1ng')])
  return [...new Set(all)]
}

const mostKeys = 48

/** Joined readings under which somebody who sounds like that name is found. */
export const readingKeysOf = (name: string): readonly string[] =>
  syllablesOf(name)
    .reduce<readonly string[]>(
      (heads, syllable) => heads.flatMap((head) => spellings(syllable).map((one) => head + one)),
      [''],
    )
    .slice(0, mostKeys)

interface Mark {
  readonly score: number
  readonly reason: string
}

function markOfName(claim: NameClaim, { name }: KnownPerson): Mark | null {
  if (name === claim.name) return { score: 40, reason: '姓名相同' }
  const [ours, theirs] = [syllablesOf(claim.name), syllablesOf(name)]
  if (ours.join() === theirs.join()) return { score: 32, reason: '姓名读音相同' }
  if (ours.map(soft).join() === theirs.map(soft).join()) return { score: 26, reason: '姓名读音相近' }
  return isOneCharacterOff(name, claim.name) ? { score: 22, reason: '姓名差一字' } : null
}

const nearUnit = 0.6

function markOfUnit({ schoolId, unit }: NameClaim, person: KnownPerson): Mark | null {
  if (schoolId !== null) return schoolId === person.schoolId ? { score: 30, reason: '单位相同' } : null
  if (unit === null || person.school === null) return null
  const [ours, theirs] = [spellingKey(schoolKey(unit)), spellingKey(schoolKey(person.school))]
  const isNear = theirs.includes(ours) || similarity(ours, theirs) >= nearUnit
  return isNear ? { score: 18, reason: '单位相近' } : null
}

function marksOf(claim: NameClaim, person: KnownPerson, hints: SuggestionHints): readonly Mark[] {
  const attended = hints.attended(person.id)
  const isSamePhone = claim.phone !== null && claim.phone === person.phone
  const marks = [
    hints.chosenBefore.includes(person.id) ? { score: 40, reason: '以前核对为此人' } : null,
    claim.nationalId !== null && claim.nationalId === person.nationalId ? { score: 60, reason: '身份证号相同' } : null,
    isSamePhone ? { score: 40, reason: '手机号相同' } : null,
    markOfName(claim, person),
    markOfUnit(claim, person),
    claim.subject !== null && claim.subject === person.subject ? { score: 10, reason: '学科相同' } : null,
    hints.isInvited(person.id) ? { score: 8, reason: '在邀请名单中' } : null,
    attended > 0 ? { score: Math.min(6, attended * 2), reason: `参加过 ${attended} 期` } : null,
  ]
  return marks.filter((mark) => mark !== null)
}

/** A like name alone, with nothing beside it, is not worth the officer's time. */
const worthShowing = 30
const mostShown = 6

/** Who may be meant, the likeliest first, with the reasons in words. It only suggests; nothing is decided here. */
export function rankPeople(
  claim: NameClaim,
  people: readonly KnownPerson[],
  hints: SuggestionHints,
  least = worthShowing,
): readonly Suggestion[] {
  const once = [...new Map(people.map((person) => [person.id, person])).values()]
  return once
    .map((person) => ({ person, marks: marksOf(claim, person, hints) }))
    .map(({ person, marks }) => ({
      teacherId: person.id,
      name: person.name,
      school: person.school,
      district: person.district,
      stage: person.stage,
      subject: person.subject,
      title: person.title,
      score: Math.min(
        100,
        marks.reduce((sum, { score }) => sum + score, 0),
      ),
      reasons: marks.map(({ reason }) => reason),
    }))
    .filter(({ score }) => score >= least)
    .toSorted((one, other) => other.score - one.score || (one.teacherId < other.teacherId ? -1 : 1))
    .slice(0, mostShown)
}
