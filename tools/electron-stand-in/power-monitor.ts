import { createEmitter } from './unsupported.ts'

/** Hears nothing of the system's sleep and lock by itself: a test emits what the system would. */
export const powerMonitor = createEmitter('powerMonitor', ['lock-screen', 'suspend'])
