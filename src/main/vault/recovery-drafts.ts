import { randomBytes, randomInt } from 'node:crypto'
import { AppError } from '#shared/kernel/errors.ts'
import {
  groupsOf,
  recoveryGroups,
  recoverySymbols,
  tidyRecoveryText,
  writeRecoveryCode,
} from '#shared/vault/recovery-code.ts'
import type { RecoveryCodeDraft } from '#shared/vault/vault.ts'

/** How many groups have to be typed before a code counts. */
const asked = 2

const newSymbols = (): readonly number[] => [...randomBytes(recoverySymbols)].map((byte) => byte % 32)

function pickGroups(): readonly number[] {
  const picked = new Set<number>()
  while (picked.size < asked) picked.add(randomInt(1, recoveryGroups + 1))
  return [...picked].toSorted((a, b) => a - b)
}

/** The recovery code that somebody is copying just now; it lives in memory, and the next one takes its place. */
export function createRecoveryDrafts(createId: () => string) {
  let open: (RecoveryCodeDraft & { readonly symbols: readonly number[] }) | null = null
  return {
    draw(): RecoveryCodeDraft {
      const symbols = newSymbols()
      open = { draft: createId(), code: writeRecoveryCode(symbols), ask: pickGroups(), symbols }
      const { draft, code, ask } = open
      return { draft, code, ask }
    },
    /** The symbols of a code that was copied right. Throws `vault/draft-expired`, `vault/confirmation-wrong`. */
    confirmed(draft: string, typed: readonly string[]): readonly number[] {
      if (open === null || open.draft !== draft) throw new AppError('vault/draft-expired')
      const groups = groupsOf(open.code)
      const wrong = open.ask.filter((group, at) => groups[group - 1] !== tidyRecoveryText(typed[at] ?? ''))
      if (wrong.length > 0) throw new AppError('vault/confirmation-wrong', { groups: wrong.join('、') })
      return open.symbols
    },
    /** After the code has come into use: it is shown to nobody again. */
    forget() {
      open = null
    },
  }
}

export type RecoveryDrafts = ReturnType<typeof createRecoveryDrafts>
