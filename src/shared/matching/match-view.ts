import type { Criterion, MatchLimit, MatchRule } from './matching.ts'
import type { LeftOutRule } from './left-out.ts'
import type { MatchProof } from './match-plan.ts'
import type { ChoiceKind, ScenarioHead } from './match-round.ts'

/** A mentee in the plan, with the mentor whose row he stands in. */
export interface PlanMentee {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly district: string
  readonly isRural: boolean
  readonly stage: string | null
  readonly subject: string | null
  /** 0 to 100, one decimal. */
  readonly fit: number
  /** Why it stands as it does beside the weights; null: the plan alone put it there. */
  readonly choice: Exclude<ChoiceKind, 'forbid' | 'out'> | null
  /** Rules that the pair breaks since facts have changed or because a hand put it there; empty as a rule. */
  readonly broken: readonly MatchRule[]
}

export interface PlanMentor {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly district: string
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly honour: string | null
  /** Mentees that he had before. */
  readonly carries: number
  /** Places that he has for this plan, taken or not. */
  readonly room: number
  readonly mentees: readonly PlanMentee[]
}

/** Somebody left out, the reason in one sentence, and the way out in another. */
export interface PlanUnplaced extends Omit<PlanMentee, 'fit' | 'choice' | 'broken'> {
  /** 2 位师傅都已带满. */
  readonly reason: string
  /** 上限改为 4 可配 1 人; null: nothing that an officer may relax helps. */
  readonly wayOut: string | null
  readonly rule: LeftOutRule
}

/** What was proved of the plan when it was made, and how long that took. */
export interface PlanProof extends MatchProof {
  readonly milliseconds: number
}

export interface PlanHead extends ScenarioHead {
  readonly roundId: string
  readonly proof: PlanProof | null
  /** Limits of the whole plan that nobody can keep; it is the best without them. */
  readonly brokenLimits: readonly MatchLimit[]
}

export interface PlanPage {
  readonly head: PlanHead
  /** Mentors with room in the order of the register's name; those of this page. */
  readonly mentors: readonly PlanMentor[]
  readonly total: number
}

export interface UnplacedPage {
  readonly unplaced: readonly PlanUnplaced[]
  readonly total: number
}

export interface FitPart {
  readonly criterion: Criterion
  readonly label: string
  /** 双方互选, 同乡镇 … */
  readonly words: string
  /** Points got of points possible, as weight × how far it is met: 7.2 of 8. */
  readonly points: number
  readonly most: number
}

/** Another mentor for somebody: what he would be worth, and in one sentence why it is not he. */
export interface MatchAlternative {
  readonly mentorId: string
  readonly name: string
  readonly school: string
  /** null: a rule keeps the two apart. */
  readonly fit: number | null
  readonly tone: 'open' | 'less' | 'barred'
  readonly sentence: string
  readonly broken: readonly MatchRule[]
}

/** Why a mentee stands where he stands. */
export interface MatchWhy {
  readonly menteeId: string
  readonly mentee: string
  readonly mentorId: string
  readonly mentor: string
  readonly fit: number
  readonly choice: PlanMentee['choice']
  readonly parts: readonly FitPart[]
  readonly points: number
  readonly most: number
  /** The best of the others, the allowed first. */
  readonly alternatives: readonly MatchAlternative[]
}

/** Why a mentee is left out. */
export interface MatchWhyNot {
  readonly menteeId: string
  readonly mentee: string
  /** 12 名师傅中：9 名学科不符，3 名已带满. */
  readonly sentence: string
  readonly mentors: number
  readonly fallen: readonly { readonly rule: MatchRule; readonly label: string; readonly mentors: number }[]
  /** Mentors who were open to him and went to others. */
  readonly taken: number
  readonly relaxations: readonly {
    readonly rule: MatchRule
    /** 放宽学科可配 2 位师傅，其他人少 0.4 分. */
    readonly sentence: string
    readonly opens: number
    readonly othersLose: number
  }[]
  readonly alternatives: readonly MatchAlternative[]
}

/** What a move would do to the plan; nothing is stored. */
export interface TrialView {
  /** false: 回避, or a person with himself; other rules that are broken are told, and a hand may go over them. */
  readonly isAllowed: boolean
  /** Why not, or what it costs: 与师傅学科不符 / 本人多 4 分，其他 2 人少 6 分. */
  readonly sentence: string
  readonly broken: readonly MatchRule[]
  readonly fit: number | null
  /** How many are placed more, or fewer. */
  readonly placed: number
  /** Points of fit of the whole plan, after less before. */
  readonly change: number
  /** Everybody else who would go elsewhere; null: to nobody. */
  readonly moved: readonly {
    readonly menteeId: string
    readonly mentee: string
    readonly from: string | null
    readonly to: string | null
  }[]
}

/** One scenario's line in the comparison. */
export interface ScenarioFigures {
  readonly scenarioId: string
  readonly name: string
  readonly pairs: number
  readonly unplaced: number
  /** 0 to 100, one decimal; null: no pairs. */
  readonly meanFit: number | null
  readonly crossDistrict: number
  readonly crossSchool: number
  /** 城镇师傅带乡村徒弟. */
  readonly urbanRural: number
  readonly ruralMentees: number
  /** In the same town. */
  readonly sameTown: number
  /** Mentees with a first wish who got it, in percent; null: nobody wished. */
  readonly firstWish: number | null
  /** Rural mentees among the placed, in percent; null: no pairs. */
  readonly ruralShare: number | null
  readonly fullMentors: number
  readonly idleMentors: number
  readonly lightestLoad: number
  readonly heaviestLoad: number
  readonly loadSpread: number
  readonly locks: number
  readonly manual: number
  /** Pairs of it that the asked scenario does not have; null for that one itself. */
  readonly different: number | null
}

/** Where mentors are short, by stage, subject and county. */
export interface MatchGap {
  readonly stage: string | null
  readonly subject: string | null
  readonly district: string | null
  readonly mentees: number
  readonly mentors: number
  readonly room: number
  readonly unplaced: number
  /** Mentees for whom there is no place even if all suited; 0: enough. */
  readonly short: number
}

/** What speaks against publishing one pair: the findings of 结对 itself. */
export interface PublishFinding {
  readonly mentorId: string
  readonly mentor: string
  readonly menteeId: string
  readonly mentee: string
  readonly severity: 'block' | 'warn' | 'info'
  readonly sentence: string
}

export interface PublishCheck {
  readonly pairs: number
  readonly groups: number
  /** Pairs that would be made: none of them has a finding that blocks. */
  readonly possible: number
  readonly findings: readonly PublishFinding[]
}

export interface Published {
  readonly pairs: number
  readonly groups: number
  readonly groupIds: readonly string[]
  readonly refused: readonly PublishFinding[]
}

/** What a choice or a new plan did. */
export interface PlanChange {
  readonly head: PlanHead
  /** Mentees who now stand elsewhere than before. */
  readonly changed: number
  /** Choices of the officer that cannot be kept any more, each in a sentence; they stay until he takes them back. */
  readonly refused: readonly string[]
}

/** What an officer chose, with who and when. */
export interface MatchChoiceRow {
  readonly kind: ChoiceKind
  readonly menteeId: string
  readonly mentee: string
  /** null: left out by hand. */
  readonly mentorId: string | null
  readonly mentor: string | null
  readonly by: string
  readonly at: string
}
