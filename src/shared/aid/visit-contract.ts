import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import type { AidFinding } from './aid-finding.ts'
import {
  agreementDraft,
  donationDraft,
  itineraryDraft,
  visitDirections,
  visitDraft,
  visitorDraft,
  visitStatuses,
  type DossierPart,
  type Visit,
  type VisitDirection,
  type VisitRow,
  type VisitStatus,
} from './visit.ts'

export const visitFilter = z.object({
  directions: z.array(z.enum(visitDirections)).optional(),
  kinds: z.array(z.string().max(20)).max(40).optional(),
  statuses: z.array(z.enum(visitStatuses)).optional().describe('default: all but void'),
  held: z.boolean().optional().describe('only what happened or is happening'),
  from: isoDate.optional().describe('on some day on or after'),
  to: isoDate.optional().describe('on some day on or before'),
  teacherId: rowId.optional().describe('who is on the list'),
  missing: z.boolean().optional().describe('only those whose dossier lacks something'),
  text: z.string().trim().max(40).optional().describe('code, topic, place, leader, or somebody on the list'),
})
export type VisitFilter = z.output<typeof visitFilter>

export const visitReads: readonly Area[] = ['aid', 'registry', 'activities', 'attachments', 'policies']
const changed: readonly Area[] = ['aid', 'history']
const ids = z.array(rowId).min(1).max(500).describe('visits, all or none')
const reason = z.string().trim().min(1, '请填写原因').max(100)
const note = z.string().trim().max(200).nullable().default(null)
const text = z.string().trim().max(4000).nullable().optional()
interface Done {
  readonly count: number
}

export const visitContract = {
  list: query(
    visitFilter.extend({
      ...pageRequest,
      sort: z.enum(['startsOn', 'code']).default('startsOn'),
      descending: z.boolean().default(true),
    }),
    visitReads,
  ).returns<Page<VisitRow>>(),
  counts: query(visitFilter.omit({ statuses: true }), visitReads).returns<{
    readonly byStatus: Readonly<Record<VisitStatus, number>>
    readonly byDirection: Readonly<Record<VisitDirection, number>>
    readonly byKind: readonly { readonly kind: string; readonly count: number }[]
    readonly total: number
    readonly missing: number
  }>(),
  get: query(z.object({ id: rowId.describe('id, or code: HF-2025-001') }), visitReads).returns<Visit>(),
  /** What speaks against these people on these days, and the like; nothing is stored. */
  check: query(
    visitDraft
      .pick({ direction: true, startsOn: true, endsOn: true, teachers: true, leaders: true, students: true })
      .extend({ id: rowId.optional(), visitors: z.array(visitorDraft).max(500).default([]) }),
    visitReads,
  ).returns<readonly AidFinding[]>(),
  /** A plan, or with `as` one that is over, entered after the fact. */
  create: command(
    visitDraft.extend({
      as: z.enum(['planned', 'underway', 'ended']).default('planned'),
      visitors: z.array(visitorDraft).max(500).default([]),
    }),
    changed,
  ).returns<{ readonly id: string; readonly code: string }>(),
  update: command(changesOf(visitDraft).extend({ id: rowId }), changed).returns<null>(),
  /** Each of these puts its rows in the place of those there are; those that stay the same stay. */
  setVisitors: command(z.object({ id: rowId, visitors: z.array(visitorDraft).max(500) }), changed).returns<null>(),
  setItinerary: command(z.object({ id: rowId, rows: z.array(itineraryDraft).max(200) }), changed).returns<null>(),
  setAgreements: command(z.object({ id: rowId, rows: z.array(agreementDraft).max(20) }), changed).returns<null>(),
  setDonations: command(z.object({ id: rowId, rows: z.array(donationDraft).max(100) }), changed).returns<null>(),
  start: command(z.object({ ids, on: isoDate, note }), changed).returns<Done>(),
  finish: command(
    z.object({ id: rowId, on: isoDate.describe('the last day'), content: text, result: text }),
    changed,
  ).returns<null>(),
  archive: command(
    z.object({ ids, on: isoDate, evenIncomplete: z.boolean().default(false).describe('though parts are missing') }),
    changed,
  ).returns<Done>(),
  reopen: command(z.object({ ids }), changed).returns<Done>(),
  cancel: command(z.object({ ids, on: isoDate, reason, note }), changed).returns<Done>(),
  void: command(z.object({ ids, reason, note }), changed).returns<Done>(),
  /** The parts of the dossier and what is missing. */
  dossier: query(z.object({ id: rowId }), visitReads).returns<readonly DossierPart[]>(),
  dossierFileName: query(z.object({ id: rowId }), visitReads).returns<{ readonly fileName: string }>(),
  /** One zip: a table of contents, the papers drawn up, the attachments. */
  writeDossier: command(z.object({ id: rowId, file: z.string().min(1).max(4096) }), ['reports']).returns<{
    readonly file: string
    readonly papers: number
    readonly attachments: number
    readonly bytes: number
  }>(),
}
