import { noKeys, type KeySet } from '#main/db/open-file.ts'

/** The same in every process: what is tried with encrypted pages is tried with this key. */
const key = Buffer.alloc(32, 'fault tests')

export const keySetOf = (isSealed: boolean): KeySet => (isSealed ? { current: key, former: [] } : noKeys)
