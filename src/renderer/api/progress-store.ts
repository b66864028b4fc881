import { create } from 'zustand'
import type { ProgressEvent } from '#shared/shell/channels.ts'
import { bridge, type Unsubscribe } from './bridge.ts'

interface ProgressState {
  /** Work under way, the oldest first. */
  readonly running: readonly ProgressEvent[]
  readonly report: (event: ProgressEvent) => void
}

/** The latest state of each piece of work, at the place where it first appeared; what has ended is gone. */
export function withEvent(running: readonly ProgressEvent[], event: ProgressEvent): readonly ProgressEvent[] {
  if (event.ended) return running.filter((one) => one.callId !== event.callId)
  const known = running.some((one) => one.callId === event.callId)
  return known ? running.map((one) => (one.callId === event.callId ? event : one)) : [...running, event]
}

/** What is being worked on in the engine, for the bar at the foot of the window. */
export const useProgress = create<ProgressState>()((set) => ({
  running: [],
  report: (event) => set(({ running }) => ({ running: withEvent(running, event) })),
}))

export const followProgress = (): Unsubscribe => bridge().onProgress((event) => useProgress.getState().report(event))
