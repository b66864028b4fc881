import { create } from 'zustand'
import { bridge, type ProgressEvent, type Unsubscribe } from './bridge.ts'

interface ProgressState {
  /** Work under way, the oldest first. */
  readonly running: readonly ProgressEvent[]
  report(event: ProgressEvent): void
  end(callId: string): void
}

/** What is being worked on in the engine, for the bar at the foot of the window. */
export const useProgress = create<ProgressState>()((set) => ({
  running: [],
  report: (event) => set(({ running }) => ({ running: withEvent(running, event) })),
  end: (callId) => set(({ running }) => ({ running: running.filter((one) => one.callId !== callId) })),
}))

/** The latest state of each piece of work, at the place where it first appeared. */
export function withEvent(running: readonly ProgressEvent[], event: ProgressEvent): readonly ProgressEvent[] {
  const known = running.some((one) => one.callId === event.callId)
  return known ? running.map((one) => (one.callId === event.callId ? event : one)) : [...running, event]
}

export const followProgress = (): Unsubscribe => bridge().onProgress((event) => useProgress.getState().report(event))
