import { criterionLabels, sameSchoolLabel, schoolCriterionLabels } from '#shared/matching/match-labels.ts'
import type { MatchSettings, SchoolMatchSettings } from '#shared/matching/match-settings.ts'

/** What a scenario asks, of people or of schools. */
export type Settings = MatchSettings | SchoolMatchSettings

export const isOfPeople = (settings: Settings): settings is MatchSettings => 'sameSubject' in settings

/** Both come from the same schema, hence their fields stand in the same order. */
export const isSame = (one: Settings, other: Settings): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The same with another weight for one criterion. */
export const withWeight = (settings: Settings, criterion: string, weight: number): Settings =>
  ({ ...settings, weights: { ...settings.weights, [criterion]: weight } }) as Settings

/** What a criterion is called; 学校 may favour another school, or the own one. */
export function criterionLabel(settings: Settings, criterion: string): string {
  if (!isOfPeople(settings)) return (schoolCriterionLabels as Readonly<Record<string, string>>)[criterion] ?? criterion
  if (criterion === 'school' && settings.prefersSameSchool) return sameSchoolLabel
  return (criterionLabels as Readonly<Record<string, string>>)[criterion] ?? criterion
}
