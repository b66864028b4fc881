import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Step } from './shim-log.ts'

type Change =
  { readonly kind: 'write'; readonly at: number; readonly data: Buffer } | { readonly kind: 'cut'; readonly at: number }

interface StoredFile {
  /** What a sync has brought to the platter. */
  settled: Buffer
  /** What the system had taken, and no sync has settled. */
  readonly pending: Change[]
}

type Entry = StoredFile | 'folder'
interface Renaming {
  readonly step: Step
  /** The file that a new name is for. */
  readonly entry: Entry
}

/** What a disk holds: each name, and of each file what is settled and what is not. */
export interface Disk {
  readonly apply: (step: Step) => void
  /**
   * Writes down what the disk might hold if the power went now: of what is not settled each write is there, or not, or
   * torn at 512 bytes; of names that were changed without a sync of their folder the last ones are missing.
   */
  readonly leaveAt: (folder: string, random: () => number) => void
}

const sector = 512

/** Some of the sectors of a write, for the power may go in the middle of one. */
function torn(change: Change, random: () => number): readonly Change[] {
  if (change.kind === 'cut') return random() < 0.5 ? [change] : []
  const parts: Change[] = []
  for (let from = 0; from < change.data.length;) {
    const to = Math.min(change.data.length, from + sector - ((change.at + from) % sector))
    if (random() < 0.5) parts.push({ kind: 'write', at: change.at + from, data: change.data.subarray(from, to) })
    from = to
  }
  return parts
}

function survivorsOf(pending: readonly Change[], random: () => number): readonly Change[] {
  const fate = random()
  if (fate < 0.25) return []
  if (fate < 0.5) return pending
  return pending.flatMap((change) => {
    const luck = random()
    if (luck < 0.4) return [change]
    return luck < 0.8 ? [] : torn(change, random)
  })
}

/** The content after the changes, in one copy. */
function withChanges({ settled }: StoredFile, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return settled
  const ends = changes.map((change) => change.at + (change.kind === 'write' ? change.data.length : 0))
  const room = Buffer.alloc(Math.max(settled.length, ...ends))
  settled.copy(room)
  let length = settled.length
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'write') {
      change.data.copy(room, change.at)
      length = Math.max(length, ends[index] ?? 0)
    } else {
      // What is cut off reads as zeros when the file grows again.
      room.fill(0, change.at, Math.max(length, change.at))
      length = change.at
    }
  }
  return room.subarray(0, length)
}

function applyName(names: Map<string, Entry>, { step, entry }: Renaming): void {
  if (step.kind === 'R' || step.kind === 'L') {
    const moved = names.get(step.first)
    if (moved === undefined) return
    names.set(step.second, moved)
    if (step.kind === 'R') names.delete(step.first)
  } else if (step.kind === 'U') names.delete(step.first)
  else names.set(step.first, entry)
}

/** Everything below a folder before the process began: all of it is settled. */
function settledNames(before: string, root: string): Map<string, Entry> {
  const names = new Map<string, Entry>()
  for (const entry of readdirSync(before, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    const known = join(root, relative(before, path))
    names.set(known, entry.isDirectory() ? 'folder' : { settled: readFileSync(path), pending: [] })
  }
  return names
}

/** The disk as it stood before the work, under the names that the log of the work knows. */
export function diskOf(before: string, root: string): Disk {
  const settled = settledNames(before, root)
  const names = new Map(settled)
  const files = new Map<number, StoredFile>()
  let unsettled: Renaming[] = []

  function name(step: Step, entry: Entry): void {
    const change = { step, entry }
    applyName(names, change)
    unsettled.push(change)
  }

  /** Names are journalled in order: the sync of a folder settles its last change, and all before that. */
  function settleNames(folder: string): void {
    const isIn = ({ step }: Renaming): boolean => dirname(step.first) === folder || dirname(step.second) === folder
    const last = unsettled.findLastIndex(isIn)
    for (const change of unsettled.slice(0, last + 1)) applyName(settled, change)
    unsettled = unsettled.slice(last + 1)
  }

  function open(step: Step): void {
    const entry = names.get(step.first)
    if (entry === undefined || entry === 'folder') throw new Error(`the log opens ${step.first}, which is not there`)
    files.set(step.file, entry)
  }

  function create(step: Step): void {
    const file: StoredFile = { settled: Buffer.alloc(0), pending: [] }
    files.set(step.file, file)
    name(step, file)
  }

  function settle(file: StoredFile | undefined): void {
    if (file === undefined) return
    file.settled = withChanges(file, file.pending)
    file.pending.length = 0
  }

  return {
    apply(step) {
      const file = files.get(step.file)
      if (step.kind === 'C') create(step)
      else if (step.kind === 'O') open(step)
      else if (step.kind === 'W') file?.pending.push({ kind: 'write', at: step.offset, data: step.data })
      else if (step.kind === 'T') file?.pending.push({ kind: 'cut', at: step.offset })
      else if (step.kind === 'S') settle(file)
      else if (step.kind === 'D') settleNames(step.first)
      else if (step.kind !== 'A') name(step, 'folder')
    },
    leaveAt(folder, random) {
      const left = new Map(settled)
      const fate = random()
      const kept = fate < 0.3 ? 0 : fate < 0.6 ? unsettled.length : Math.floor(random() * (unsettled.length + 1))
      for (const change of unsettled.slice(0, kept)) applyName(left, change)
      for (const [path, entry] of left) {
        const place = join(folder, relative(root, path))
        if (entry === 'folder') mkdirSync(place, { recursive: true })
        else {
          mkdirSync(dirname(place), { recursive: true })
          writeFileSync(place, withChanges(entry, survivorsOf(entry.pending, random)))
        }
      }
    },
  }
}
