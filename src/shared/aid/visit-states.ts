import type { ShadowingAction, ShadowingStatus } from './shadowing.ts'
import type { VisitAction, VisitStatus } from './visit.ts'

interface Rule<Status extends string> {
  readonly from: readonly Status[]
  /** Null: stays as it is. */
  readonly to: Status | null
}

const visits: Readonly<Record<VisitAction, Rule<VisitStatus>>> = {
  edit: { from: ['planned', 'underway', 'ended'], to: null },
  start: { from: ['planned'], to: 'underway' },
  finish: { from: ['planned', 'underway'], to: 'ended' },
  archive: { from: ['ended'], to: 'archived' },
  reopen: { from: ['archived'], to: 'ended' },
  cancel: { from: ['planned'], to: 'cancelled' },
  void: { from: ['planned', 'underway', 'ended', 'archived', 'cancelled'], to: 'void' },
}

const shadowings: Readonly<Record<ShadowingAction, Rule<ShadowingStatus>>> = {
  edit: { from: ['planned', 'underway'], to: null },
  finish: { from: ['planned', 'underway'], to: 'finished' },
  reopen: { from: ['finished', 'cancelled'], to: 'planned' },
  cancel: { from: ['planned', 'underway'], to: 'cancelled' },
  void: { from: ['planned', 'underway', 'finished', 'cancelled'], to: 'void' },
}

function machine<Action extends string, Status extends string>(rules: Readonly<Record<Action, Rule<Status>>>) {
  const isAllowed = (action: Action, status: Status): boolean => rules[action].from.includes(status)
  return {
    isAllowed,
    after: (action: Action, status: Status): Status => rules[action].to ?? status,
    actionsFor: (status: Status): readonly Action[] =>
      (Object.keys(rules) as Action[]).filter((action) => isAllowed(action, status)),
  }
}

/** 计划 → 进行中 → 已结束 → 已归档; 取消 before it began. What is archived is opened again before it is changed. */
export const visitStates = machine(visits)
export const shadowingStates = machine(shadowings)
