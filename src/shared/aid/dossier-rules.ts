import { dossierLabels } from './aid-labels.ts'
import type { DossierKey, DossierPart, VisitDirection, VisitStatus } from './visit.ts'

export interface DossierFacts {
  readonly direction: VisitDirection
  readonly kind: string
  readonly status: VisitStatus
  readonly plan: string | null
  readonly place: string | null
  readonly leader: string | null
  readonly content: string | null
  readonly result: string | null
  readonly brief: string | null
  /** People on the list, and all that were told of. */
  readonly listed: number
  readonly heads: number
  readonly itinerary: number
  readonly activities: number
  readonly agreements: number
  readonly donations: number
  readonly attachments: number
}

interface Look {
  readonly isDone: boolean
  readonly isAsked: boolean
  readonly done: string
  readonly missing: string
}

const isWritten = (text: string | null): boolean => text !== null && text.trim() !== ''

/** Kinds that bring papers of their own. */
const signs = '座谈签约'
const gives = '捐赠'

function looks(facts: DossierFacts): Readonly<Record<DossierKey, Look>> {
  const { plan, place, leader, content, result, brief, listed, heads, itinerary, activities, kind } = facts
  const isAfter = facts.status !== 'planned'
  const lacks = [place === null && '地点', leader === null && '带队人', !isWritten(plan) && '方案正文'].filter(Boolean)
  const record = activities > 0 ? `${activities} 条活动记录` : '已写主要内容'
  return {
    plan: { isDone: lacks.length === 0, isAsked: true, done: '已写', missing: `还缺${lacks.join('、')}` },
    list: {
      isDone: listed > 0 && listed >= heads,
      isAsked: true,
      done: `${listed} 人`,
      missing: listed === 0 ? '没有名单' : `名单 ${listed} 人，填报 ${heads} 人`,
    },
    itinerary: {
      isDone: itinerary > 0,
      isAsked: facts.direction !== 'online',
      done: `${itinerary} 项`,
      missing: '没有行程安排',
    },
    record: {
      isDone: activities > 0 || isWritten(content),
      isAsked: isAfter,
      done: record,
      missing: '没有活动记录，也没有写主要内容',
    },
    result: { isDone: isWritten(result), isAsked: isAfter, done: '已写', missing: '没有写成果' },
    agreement: {
      isDone: facts.agreements > 0,
      isAsked: isAfter && kind === signs,
      done: `${facts.agreements} 份`,
      missing: '没有登记协议',
    },
    donation: {
      isDone: facts.donations > 0,
      isAsked: isAfter && kind === gives,
      done: `${facts.donations} 项`,
      missing: '没有登记捐赠物资',
    },
    brief: { isDone: isWritten(brief), isAsked: isAfter, done: '已写', missing: '没有写简报' },
    attachment: {
      isDone: facts.attachments > 0,
      isAsked: false,
      done: `${facts.attachments} 个`,
      missing: '没有附件，可以不加',
    },
  }
}

/** The parts of a visit's dossier in the order of its table of contents, each with what is missing. Attachments are never asked for. */
export function dossierOf(facts: DossierFacts): readonly DossierPart[] {
  return (Object.entries(looks(facts)) as [DossierKey, Look][])
    .filter(([key, { isDone, isAsked }]) => isDone || isAsked || (key !== 'agreement' && key !== 'donation'))
    .map(([key, { isDone, isAsked, done, missing }]) => ({
      key,
      label: dossierLabels[key],
      state: isDone ? 'done' : isAsked ? 'missing' : 'optional',
      detail: isDone ? done : missing,
    }))
}

export const missingParts = (parts: readonly DossierPart[]): number =>
  parts.filter(({ state }) => state === 'missing').length
