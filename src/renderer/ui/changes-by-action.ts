import type { ActionRow, FieldChange, RecordChange } from '#shared/history/history.ts'

export interface FieldStep extends FieldChange {
  readonly kind: RecordChange['kind']
}

export interface ActionStep {
  readonly action: ActionRow
  readonly fields: readonly FieldStep[]
}

/** One step per action, whatever number of rows it touched; an update that shows nothing is no step. */
export function changesByAction(changes: readonly RecordChange[]): readonly ActionStep[] {
  const steps = new Map<string, { action: ActionRow; fields: FieldStep[]; shows: boolean }>()
  for (const { action, kind, fields } of changes) {
    const step = steps.get(action.id) ?? { action, fields: [], shows: false }
    steps.set(action.id, step)
    step.fields.push(...fields.map((field) => ({ ...field, kind })))
    step.shows ||= kind !== 'update' || fields.length > 0
  }
  return [...steps.values()].filter((step) => step.shows).map(({ action, fields }) => ({ action, fields }))
}
