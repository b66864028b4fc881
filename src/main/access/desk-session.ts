import type { Account } from '#shared/access/access.ts'

export type Person = Pick<Account, 'id' | 'login' | 'name'>

/** Who is at the desk of an engine. It outlives the open database: a restore puts another in its place. */
export interface DeskSession {
  readonly person: () => Person | null
  /** Who was there before the window was locked: named on the lock screen. */
  readonly last: () => Person | null
  readonly enter: (person: Person) => void
  readonly leave: () => void
  /** Somebody has asked for the lock, and the window has not locked yet. */
  readonly isLockDue: () => boolean
  readonly askForLock: () => void
  /** True while nobody has to sign in. */
  readonly isFree: () => boolean
  readonly setFree: (isFree: boolean) => void
  /** Whose name stands under what is done; `usual` while there are no accounts. */
  readonly operator: (usual: () => string) => string
}

export function createDeskSession(): DeskSession {
  let person: Person | null = null
  let last: Person | null = null
  let isFree = true
  let isLockDue = false
  return {
    person: () => person,
    last: () => last,
    enter(entered) {
      person = entered
      last = entered
      isLockDue = false
    },
    leave() {
      person = null
      isLockDue = false
    },
    isLockDue: () => isLockDue,
    askForLock() {
      isLockDue = true
    },
    isFree: () => isFree,
    setFree(free) {
      isFree = free
    },
    operator: (usual) => person?.name ?? (isFree ? usual() : '未登录'),
  }
}
