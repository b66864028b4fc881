import { useEffect, useState } from 'react'
import type { Finding } from '#shared/pairings/pairing.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { canBeChecked, draftOf, type FormState } from './form-state.ts'

const patience = 300
const none: readonly Finding[] = []

/** Every broken rule of what is in the form, asked once the typing rests. */
export function useLiveFindings(form: FormState): { readonly findings: readonly Finding[]; readonly settled: boolean } {
  const [asked, setAsked] = useState(form)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(form), patience)
    return () => window.clearTimeout(timer)
  }, [form])
  const enabled = canBeChecked(asked)
  const found = useOperation('pairings.check', checkInput(asked), { enabled, keepPrevious: true })
  return { findings: enabled ? (found.data ?? none) : none, settled: asked === form && !found.isFetching }
}

/** Only asked when it is complete, see `canBeChecked`. */
function checkInput(form: FormState): InputAt<'pairings.check'> {
  const { cohortId = '', mentorId = '', startsOn = '', endsOn = '', mentees = [], ...rest } = draftOf(form)
  return { ...rest, cohortId, mentorId, startsOn, endsOn, mentees }
}

/** The findings that stand beside one field, or beside one mentee. */
export const besideField = (findings: readonly Finding[], field: Finding['field']): readonly Finding[] =>
  findings.filter((finding) => finding.field === field && (field !== 'menteeId' || finding.menteeId === null))

export const besideMentee = (findings: readonly Finding[], menteeId: string | undefined): readonly Finding[] =>
  menteeId === undefined
    ? none
    : findings.filter((finding) => finding.field === 'menteeId' && finding.menteeId === menteeId)
