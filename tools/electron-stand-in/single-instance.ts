import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Lock {
  readonly isFirst: boolean
  readonly release: () => void
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** One app per user-data folder: a later one leaves a note for the first, which reads it out. */
export function createLock(userData: string, onSecond: (argv: string[], cwd: string) => void): Lock {
  const key = createHash('sha256').update(userData).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `longdu-lock-${key}`)
  const owner = join(folder, 'owner')
  mkdirSync(folder, { recursive: true })
  const ownerId = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0
  if (ownerId !== process.pid && ownerId !== 0 && runs(ownerId)) {
    writeFileSync(join(folder, `note-${process.pid}.json`), JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
    return { isFirst: false, release: () => undefined }
  }
  writeFileSync(owner, String(process.pid))
  const readNotes = () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const text = readFileSync(join(folder, name), 'utf8')
      // The watcher may see a note before it is written out; its next event brings the rest.
      if (text === '') continue
      rmSync(join(folder, name))
      const note = JSON.parse(text) as { argv: string[]; cwd: string }
      onSecond(note.argv, note.cwd)
    }
  }
  const watcher = watch(folder, { persistent: false }, readNotes)
  const release = () => {
    watcher.close()
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', release)
  return { isFirst: true, release }
}
