/** Wrong passphrases before the first wait, and the waits that follow, in seconds (GB/T 22239 二级: 5 failures, 15 minutes). */
const freeTries = 5
const firstWait = 15 * 60
const longestWait = 4 * 60 * 60

export interface Attempts {
  readonly failures: number
  /** Still to wait, as of `seenAt`. */
  readonly waitSeconds: number
  /** Milliseconds of the clock when this was written. */
  readonly seenAt: number
}

export const noAttempts: Attempts = { failures: 0, waitSeconds: 0, seenAt: 0 }

/** 15 minutes after the fifth wrong one, then twice as long each time, 4 hours at most. */
export const waitAfter = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(firstWait * 2 ** (failures - freeTries), longestWait)

/**
 * What is left of the wait. A clock that was set back begins the wait anew, so that setting it back and forth gains
 * nothing; and a clock that was mended after standing years ahead makes nobody wait years.
 */
export function attemptsNow(attempts: Attempts, now: number): Attempts {
  if (attempts.waitSeconds === 0) return { ...attempts, seenAt: now }
  if (now < attempts.seenAt) return { ...attempts, waitSeconds: waitAfter(attempts.failures), seenAt: now }
  const passed = (now - attempts.seenAt) / 1000
  return { ...attempts, waitSeconds: Math.max(0, attempts.waitSeconds - passed), seenAt: now }
}

export const afterWrong = (attempts: Attempts, now: number): Attempts => {
  const failures = attempts.failures + 1
  return { failures, waitSeconds: waitAfter(failures), seenAt: now }
}
