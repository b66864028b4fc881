import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import type { AidFinding } from './aid-finding.ts'

/** 濮→伊, 伊→濮, 线上. */
export const visitDirections = ['out', 'in', 'online'] as const
export type VisitDirection = (typeof visitDirections)[number]

export const visitStatuses = ['planned', 'underway', 'ended', 'archived', 'cancelled', 'void'] as const
export type VisitStatus = (typeof visitStatuses)[number]

/** Happened, or is happening: what counts in ledgers. */
export const heldStatuses = ['underway', 'ended', 'archived'] as const satisfies readonly VisitStatus[]

export const visitActions = ['edit', 'start', 'finish', 'archive', 'reopen', 'cancel', 'void'] as const
export type VisitAction = (typeof visitActions)[number]

export const participantKinds = ['teacher', 'leader', 'student'] as const
export type VisitorKind = (typeof participantKinds)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)
const heads = z.int().min(0).max(5000).nullable().default(null)
const fen = z.int().min(0).max(100_000_000_000).nullable().default(null).describe('分')

export const visitDraft = z.object({
  direction: z.enum(visitDirections),
  kind: z.string().trim().min(1, '请选择类别').max(20),
  topic: z.string().trim().min(1, '请填写主题').max(100),
  startsOn: isoDate,
  endsOn: isoDate.optional().describe('default: the same day'),
  place: text(60),
  leader: text(40).describe('带队人'),
  city: text(20).describe('派出城市; default: 濮阳市 from here, 伊吾县 from there'),
  teachers: heads.describe('教师人数 as told, those on the list among them; null: those on the list'),
  leaders: heads.describe('领导干部人数'),
  students: heads.describe('学生人数'),
  plan: text(4000).describe('活动方案'),
  content: text(4000).describe('主要内容'),
  result: text(4000).describe('成果'),
  brief: text(8000).describe('简报'),
  documentNo: text(60).describe('文号'),
  fen: fen.describe('经费，分'),
  remark: text(200),
})
export type VisitDraft = z.output<typeof visitDraft>

/** Somebody on the list, or a group of whom the number is known. */
export const visitorDraft = z.object({
  id: rowId.optional(),
  teacherId: rowId.nullable().default(null).describe('null: somebody outside the register, or a group'),
  name: text(40).describe('needed without teacherId'),
  unit: text(60),
  kind: z.enum(participantKinds).default('teacher'),
  duty: text(40).describe('职务或分工'),
  count: z.int().min(1).max(5000).default(1).describe('more than one: a group'),
  fromOn: isoDate.nullable().default(null).describe('only a part of the visit'),
  toOn: isoDate.nullable().default(null),
  remark: text(100),
})
export type VisitorDraft = z.output<typeof visitorDraft>

export const itineraryDraft = z.object({
  id: rowId.optional(),
  on: isoDate,
  time: text(20).describe('上午, 09:30'),
  place: text(60),
  schoolId: rowId.nullable().default(null),
  content: z.string().trim().min(1, '请填写安排').max(200),
  contact: text(40).describe('对接人'),
})
export type ItineraryDraft = z.output<typeof itineraryDraft>

export const agreementDraft = z.object({
  id: rowId.optional(),
  name: z.string().trim().min(1, '请填写协议名称').max(60),
  parties: text(100).describe('签约双方'),
  signedOn: isoDate,
  untilOn: isoDate.nullable().default(null),
  documentNo: text(60),
  content: text(500),
})
export type AgreementDraft = z.output<typeof agreementDraft>

export const donationDraft = z.object({
  id: rowId.optional(),
  item: z.string().trim().min(1, '请填写捐赠物资').max(60),
  quantity: text(20).describe('300 册'),
  fen: fen.describe('折合金额，分'),
  donor: text(60),
  receiver: text(60),
  on: isoDate.nullable().default(null),
  remark: text(100),
})
export type DonationDraft = z.output<typeof donationDraft>

export interface VisitRow {
  readonly id: string
  readonly code: string
  readonly direction: VisitDirection
  readonly kind: string
  readonly topic: string
  readonly startsOn: string
  readonly endsOn: string
  readonly days: number
  readonly place: string | null
  readonly leader: string | null
  readonly city: string
  /** What counts: those told, or those on the list where they are more. */
  readonly teachers: number
  readonly leaders: number
  readonly students: number
  readonly personDays: number
  readonly content: string | null
  readonly result: string | null
  readonly remark: string | null
  readonly status: VisitStatus
  readonly activities: number
  readonly attachments: number
  /** Parts of its dossier that are missing. */
  readonly missing: number
  readonly hasFindings: boolean
}

export interface Visitor extends Omit<VisitorDraft, 'id'> {
  readonly id: string
  /** Of the register or as it was written. */
  readonly name: string
  readonly isPosted: boolean
}
export interface ItineraryRow extends Omit<ItineraryDraft, 'id'> {
  readonly id: string
  readonly school: string | null
}
export interface Agreement extends Omit<AgreementDraft, 'id'> {
  readonly id: string
}
export interface Donation extends Omit<DonationDraft, 'id'> {
  readonly id: string
}

export interface VisitActivity {
  readonly id: string
  readonly heldOn: string
  readonly type: string
  readonly topic: string
  readonly leads: string
  readonly amount: number
}

export interface Visit extends VisitRow {
  readonly statusSince: string
  readonly reason: string | null
  /** As told by whoever reported; what counts stands in `teachers` and so on. */
  readonly told: { readonly teachers: number | null; readonly leaders: number | null; readonly students: number | null }
  readonly plan: string | null
  readonly brief: string | null
  readonly documentNo: string | null
  readonly fen: number | null
  readonly visitors: readonly Visitor[]
  readonly itinerary: readonly ItineraryRow[]
  readonly agreements: readonly Agreement[]
  readonly donations: readonly Donation[]
  readonly activityRows: readonly VisitActivity[]
  readonly shadowings: readonly { readonly id: string; readonly name: string; readonly host: string }[]
  readonly dossier: readonly DossierPart[]
  readonly findings: readonly AidFinding[]
  readonly actions: readonly VisitAction[]
  readonly source: string | null
}

export const dossierKeys = [
  'plan',
  'list',
  'itinerary',
  'record',
  'result',
  'agreement',
  'donation',
  'brief',
  'attachment',
] as const
export type DossierKey = (typeof dossierKeys)[number]

/** One part of the dossier: whether it is there, and what is missing. */
export interface DossierPart {
  readonly key: DossierKey
  readonly label: string
  /** `optional`: nice to have, and never missing. */
  readonly state: 'done' | 'missing' | 'optional'
  readonly detail: string
}
