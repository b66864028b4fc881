import type { School } from '#shared/registry/school.ts'
import type { TwinScheme } from '#shared/twinning/twin-scheme.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { schemeOf, withSchools, type FormState } from './form-state.ts'

type Fill = (form: FormState, schemes: readonly TwinScheme[]) => FormState

const candidateOf = ({ id, name, district, town, stages }: School): Candidate => ({
  value: id,
  label: name,
  detail: [[district, town].filter(Boolean).join(' '), stages.join('、')].filter(Boolean).join(' · '),
})

/** Puts the schools that the address names into the form: who leads, and a first member. Undefined until they are read. */
export function useAskedFor(leadId: string | null, memberId: string | null): Fill | undefined {
  const lead = useOperation('schools.get', { id: leadId ?? '' }, { enabled: leadId !== null })
  const member = useOperation('schools.get', { id: memberId ?? '' }, { enabled: memberId !== null })
  if ((leadId !== null && lead.isLoading) || (memberId !== null && member.isLoading)) return undefined
  return (form, schemes) => {
    const slots = schemeOf(form, schemes)?.slots ?? []
    const leading = slots.find(({ isLead }) => isLead)
    const last = slots.findLast(({ isLead }) => !isLead)
    const led = lead.data && leading ? withSchools(form, leading.code, [candidateOf(lead.data)]) : form
    return member.data && last ? withSchools(led, last.code, [candidateOf(member.data)]) : led
  }
}
