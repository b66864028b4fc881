import type { z } from 'zod'

type RawIssue = z.core.$ZodRawIssue

const sizes: Readonly<Record<string, readonly [least: string, most: string]>> = {
  string: ['至少要 {n} 个字', '最多 {n} 个字'],
  number: ['不能小于 {n}', '不能大于 {n}'],
  int: ['不能小于 {n}', '不能大于 {n}'],
  array: ['至少要 {n} 项', '最多 {n} 项'],
}

const filled = (sentence: string | undefined, n: unknown): string | undefined => sentence?.replace('{n}', String(n))

/**
 * A sentence for rules that carry none of their own; zod would fall back to English, or to the names of its types.
 * Registered once for the window, and handed to each parse at the door of the engine.
 */
export function problemSentence(issue: RawIssue): string {
  const missing = issue.input === undefined || issue.input === null
  if (issue.code === 'invalid_type') return missing ? '必须填写' : '填写的格式不对'
  if (issue.code === 'too_small') {
    if (issue.origin === 'string' && issue.minimum === 1) return '必须填写'
    return filled(sizes[issue.origin]?.[0], issue.minimum) ?? '填写的太少'
  }
  if (issue.code === 'too_big') return filled(sizes[issue.origin]?.[1], issue.maximum) ?? '填写的太多'
  return issue.code === 'invalid_value' ? '请选择一项' : '填写的格式不对'
}
