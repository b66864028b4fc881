import { servesStage } from './school-stage.ts'
import type { TwinCase, TwinCaseMember, TwinRuleContext, TwinSchool } from './twin-case.ts'
import type { TwinFinding, TwinRule } from './twin-group.ts'
import { slotFilterLabels } from './twin-labels.ts'
import { slotSizeText, type SlotFilter } from './twin-scheme.ts'

type Found = Omit<TwinFinding, 'waiver'>

function finding(
  rule: TwinRule,
  severity: TwinFinding['severity'],
  sentence: string,
  schools: readonly Pick<TwinSchool, 'schoolId'>[] = [],
): Found {
  const schoolIds = schools.map(({ schoolId }) => schoolId)
  return { rule, severity, sentence, about: schoolIds.join('+'), schoolIds }
}

/** 市直 is a district of its own in every table, and lies in the city. */
const cityDistrict = '4109SZ'

const fits: Readonly<Record<SlotFilter, (school: TwinSchool) => boolean>> = {
  any: () => true,
  outside: ({ isOutside }) => isOutside,
  inside: ({ isOutside }) => !isOutside,
  famous: ({ isOutside, isFamous }) => !isOutside && isFamous,
  city: ({ isOutside, districtCode, urbanType }) =>
    !isOutside && (districtCode === cityDistrict || urbanType === 'urban' || urbanType === null),
  'county-town': ({ isOutside, districtCode, urbanType }) =>
    !isOutside && districtCode !== cityDistrict && urbanType !== 'rural',
  rural: ({ isOutside, urbanType }) => !isOutside && (urbanType === 'rural' || urbanType === null),
}

/** Whether a school may take a slot; what is not known of it is no reason against it. */
export const fitsSlot = (filter: SlotFilter, school: TwinSchool): boolean => fits[filter](school)

function sizes({ slots, members }: TwinCase): Found[] {
  return slots.flatMap((slot) => {
    const count = members.filter((member) => member.slot === slot.code).length
    const told = `“${slot.label}”应为${slotSizeText(slot)}，现有 ${count} 所`
    if (slot.isLead && count === 0) return [finding('lead-missing', 'warn', `没有${slot.label}`)]
    if (count < slot.least) return [finding('slot-too-few', 'warn', told)]
    if (slot.most !== null && count > slot.most) {
      return [finding('slot-too-many', slot.isLead ? 'block' : 'warn', told)]
    }
    return []
  })
}

function places({ slots, members }: TwinCase): Found[] {
  const filterOf = new Map(slots.map(({ code, filter, label }) => [code, { filter, label }]))
  return members.flatMap((member) => {
    const slot = filterOf.get(member.slot)
    if (slot === undefined || fitsSlot(slot.filter, member)) return []
    const sentence = `${member.name}不是${slotFilterLabels[slot.filter]}，不合“${slot.label}”的要求`
    return [finding('slot-unsuited', 'warn', sentence, [member])]
  })
}

function isolated({ members, links }: TwinCase): Found[] {
  const linked = new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]))
  return members
    .filter(({ schoolId }) => !linked.has(schoolId))
    .map((member) => finding('school-isolated', 'warn', `${member.name}在组里，但没有结成对子`, [member]))
}

function ofSchools({ stage, members }: TwinCase, { policy }: TwinRuleContext): Found[] {
  return members.flatMap((member) => {
    const found: Found[] = []
    const { name, stages, isClosed, isOutside, isLead, isIn } = member
    if (isClosed) found.push(finding('school-closed', 'warn', `${name}已撤并`, [member]))
    if (!servesStage(stages, stage)) {
      found.push(finding('stage-mismatch', 'warn', `${name}是${stages.join('、')}学校，本组是${stage}`, [member]))
    }
    if (!isLead && !isOutside && isIn.length + 1 > policy.memberGroupsMost) {
      const sentence = `${name}还在${isIn.join('、')}，参加了 ${isIn.length + 1} 组，规定最多 ${policy.memberGroupsMost} 组`
      found.push(finding('school-twice', 'warn', sentence, [member]))
    }
    return found
  })
}

const partnersOf = (members: readonly TwinCaseMember[]): number =>
  members.filter(({ isLead, isOutside }) => !isLead && !isOutside).length

function ofLead({ members }: TwinCase, { policy }: TwinRuleContext): Found[] {
  return members
    .filter(({ isLead, isOutside }) => isLead && !isOutside)
    .flatMap((lead) => {
      const found: Found[] = []
      const groups = lead.leads.length + 1
      if (groups > policy.leadGroupsMost) {
        const sentence = `${lead.name}牵头 ${groups} 组，规定最多 ${policy.leadGroupsMost} 组`
        found.push(finding('lead-over-groups', 'warn', sentence, [lead]))
      }
      const partners = partnersOf(members) + lead.partnersElsewhere
      if (partners > policy.leadMembersMost) {
        const sentence = `${lead.name}共带 ${partners} 所成员校，规定最多 ${policy.leadMembersMost} 所`
        found.push(finding('lead-over-members', 'warn', sentence, [lead]))
      }
      return found
    })
}

function famous({ members }: TwinCase): Found[] {
  return members
    .filter(({ isFamous, isOutside, hasOutsidePartner }) => isFamous && !isOutside && !hasOutsidePartner)
    .map((member) => finding('no-outside-partner', 'warn', `名校${member.name}还没有与省内外学校结对`, [member]))
}

function districts({ districtRule, members, links }: TwinCase): Found[] {
  if (districtRule === 'any') return []
  const byId = new Map(members.map((member) => [member.schoolId, member]))
  return links.flatMap(({ fromId, toId }) => {
    const [from, to] = [byId.get(fromId), byId.get(toId)]
    if (from === undefined || to === undefined || from.isOutside || to.isOutside) return []
    const isSame = from.districtCode === to.districtCode
    if (districtRule === 'cross' && isSame) {
      return [
        finding('same-district', 'warn', `${from.name}和${to.name}都在${from.district}，规定要跨县区`, [from, to]),
      ]
    }
    if (districtRule === 'same' && !isSame) {
      const sentence = `${from.name}在${from.district}，${to.name}在${to.district}，规定要在同一县区`
      return [finding('other-district', 'warn', sentence, [from, to])]
    }
    return []
  })
}

function papers(
  { status, startsOn, endsOn, agreementOn, links, members }: TwinCase,
  { today }: TwinRuleContext,
): Found[] {
  const found: Found[] = []
  if (endsOn <= startsOn) found.push(finding('dates-reversed', 'block', `结束 ${endsOn} 应晚于起始 ${startsOn}`))
  if (status === 'proposed') return found
  if (agreementOn === null) found.push(finding('agreement-missing', 'info', '没有登记协议签订日期'))
  if (endsOn < today) found.push(finding('agreement-expired', 'warn', `协议已于 ${endsOn} 到期，还没有续签或结项`))
  const nameOf = new Map(members.map((member) => [member.schoolId, member]))
  for (const link of links) {
    const [from, to] = [nameOf.get(link.fromId), nameOf.get(link.toId)]
    if (link.endsOn === null || link.endsOn >= today || link.endReason !== null) continue
    if (from === undefined || to === undefined || link.endsOn >= endsOn) continue
    const sentence = `${from.name}支援${to.name}的协议已于 ${link.endsOn} 到期`
    found.push(finding('link-expired', 'warn', sentence, [from, to]))
  }
  return found
}

const severities = { block: 0, warn: 1, info: 2 } as const

/** Every broken rule at once, the gravest first. */
export function brokenTwinRules(judged: TwinCase, context: TwinRuleContext): readonly Found[] {
  return [
    ...papers(judged, context),
    ...sizes(judged),
    ...places(judged),
    ...isolated(judged),
    ...ofSchools(judged, context),
    ...ofLead(judged, context),
    ...famous(judged),
    ...districts(judged),
  ].toSorted((one, other) => severities[one.severity] - severities[other.severity])
}
