import type { Candidate as Person } from '#shared/pairings/pairing.ts'
import { call } from '#renderer/api/client.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

/** How a candidate stands in a picker: who it is, how much he carries, and why he does not fit better. */
export function candidateLine(person: Person, role: 'mentor' | 'mentee'): Candidate {
  const detail = [
    person.school,
    [person.stage, person.subject].filter(Boolean).join(' '),
    person.title,
    person.honour,
    role === 'mentee' && person.teachingYears !== null ? `教龄 ${person.teachingYears} 年` : null,
  ]
  const tone = noteTone(person, role)
  return {
    value: person.id,
    label: person.name,
    detail: detail.filter(Boolean).join(' · '),
    note: role === 'mentor' ? `在带 ${person.load}/${person.loadWarning}` : menteeNote(person.load),
    ...(tone === undefined ? {} : { noteTone: tone }),
    ...(person.notes.length === 0 ? {} : { warning: person.notes.join('、') }),
  }
}

const menteeNote = (mentors: number): string => (mentors === 0 ? '' : `已有 ${mentors} 位师傅`)

function noteTone(person: Person, role: 'mentor' | 'mentee'): 'warn' | 'error' | undefined {
  if (person.fit === 'blocked') return 'error'
  const full = role === 'mentor' ? person.load >= person.loadWarning : person.load > 0
  return full ? 'warn' : undefined
}

type Question = Omit<InputAt<'pairings.candidates'>, 'text' | 'limit'>

/** Looks for mentors or mentees, the best fit first. */
export const candidateSearch =
  (question: Question) =>
  async (text: string): Promise<readonly Candidate[]> => {
    const people = await call('pairings.candidates', { ...question, text, limit: 30 })
    return people.map((person) => candidateLine(person, question.role))
  }
