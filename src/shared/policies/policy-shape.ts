import { z } from 'zod'

/** Numbers that policies are made of. */
export const count = (max: number) => z.int().min(0).max(max)
export const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '应写成 06-30')
  .nullable()

/** Label, unit and the group under which the settings page shows a number. */
export interface PolicyLabel {
  readonly group: string
  readonly label: string
  readonly unit: string
  readonly note: string
}

export type PolicyLabels<Numbers> = Readonly<Record<keyof Numbers, PolicyLabel>>
