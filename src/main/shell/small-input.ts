import type { ContractTree } from '#shared/contract/define.ts'
import { contract } from '#shared/contract/index.ts'
import { shellContract } from '#shared/shell/shell-contract.ts'

const everything: ContractTree = { ...contract, shell: shellContract }

const limits: ReadonlyMap<string, number> = new Map(
  Object.entries(everything).flatMap(([area, operations]) =>
    Object.entries(operations).map(([verb, { maxBytes }]) => [`${area}.${verb}`, maxBytes] as const),
  ),
)

/** Deeper than any form; what walks through an input never runs out of stack. */
const deepest = 40

/** Whether a value is plain data: no cycle, nothing deeper than forms are, nothing but what JSON can say. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object') return typeof value !== 'bigint'
  if (value === null) return true
  if (depth > deepest || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false
  if (value instanceof Map || value instanceof Set) return false
  return Object.values(value).every((member) => isPlain(member, depth + 1))
}

export type InputVerdict = 'ok' | 'unknown' | 'size' | 'shape'

/** What the door makes of an input before anybody reads it; an operation that is in no contract has no door. */
export function judgeInput(operation: string, input: unknown): InputVerdict {
  const limit = limits.get(operation)
  if (limit === undefined) return 'unknown'
  if (!isPlain(input, 0)) return 'shape'
  return Buffer.byteLength(JSON.stringify(input) ?? '') <= limit ? 'ok' : 'size'
}
