import type { SchoolRow } from '#shared/registry/school.ts'
import type { SlotFilter } from '#shared/twinning/twin-scheme.ts'
import { client } from '#renderer/api/client.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

/** What of a slot the register can be asked for; the rest is said by the rules once a school is picked. */
const narrowed: Readonly<Record<SlotFilter, Partial<InputAt<'schools.list'>>>> = {
  any: {},
  outside: { isOutside: true },
  inside: { isOutside: false },
  famous: { isOutside: false, isLead: true },
  city: { isOutside: false },
  'county-town': { isOutside: false },
  rural: { urbanType: 'rural' },
}

const most = 20

/** How many groups a school is in now, in words. */
async function loadOf(schoolId: string): Promise<Pick<Candidate, 'note' | 'noteTone'>> {
  const now = (await client.twinning.ofSchool({ schoolId })).filter(({ leftOn }) => leftOn === null)
  if (now.length === 0) return { note: '未结对' }
  const led = now.filter(({ isLead }) => isLead).length
  return { note: led === 0 ? `在 ${now.length} 组` : `在 ${now.length} 组，牵头 ${led}`, noteTone: 'warn' }
}

async function candidateOf(school: SchoolRow): Promise<Candidate> {
  const place = [school.district, school.town].filter(Boolean).join(' ')
  return {
    value: school.id,
    label: school.name,
    detail: [place, school.stages.join('、')].filter(Boolean).join(' · '),
    ...(await loadOf(school.id)),
  }
}

/** Schools that fit a slot, by 汉字, 全拼 or 首字母, told apart by place, stage and load. */
export const schoolSearch =
  (filter: SlotFilter, taken: readonly string[]) =>
  async (text: string): Promise<readonly Candidate[]> => {
    const page = await client.schools.list({
      status: 'open',
      limit: most,
      ...narrowed[filter],
      ...(text === '' ? {} : { text }),
    })
    return Promise.all(page.rows.filter(({ id }) => !taken.includes(id)).map(candidateOf))
  }
