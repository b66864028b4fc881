import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { dirname, join, relative, resolve } from 'node:path'
import { blobPath, findBlob } from '#main/db/blob-folder.ts'
import { syncFolder } from '#main/db/open-database.ts'
import type { Clock } from '#main/db/house.ts'
import type { BackupPlan } from '#shared/backups/backup-plan.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { databasePath, manifestsIn, writeManifest, type Manifest } from './backup-manifest.ts'
import { readNotes, writeNotes, type PlaceNotes } from './place-notes.ts'
import { thinPlace } from './thin-place.ts'

export type SecondPlaceNote = NonNullable<PlaceNotes['second']>

export interface SecondPlace {
  readonly note: () => SecondPlaceNote | null
  readonly isReachable: () => boolean
  /** Throws `backup/second-unfit` for a folder that is the first place, lies in it, or cannot be written. */
  readonly choose: (folder: string) => void
  readonly leave: () => void
  /** Copies the newest backup there and reads it back; what goes wrong is noted in a sentence and never thrown. */
  readonly copyNewest: (plan: BackupPlan) => Promise<SecondPlaceNote | null>
}

const ownFolder = '龙都备份'
const keyringName = 'keyring.json'
const pieceBytes = 1 << 20

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(file, 'r')
  try {
    const piece = Buffer.alloc(pieceBytes)
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, pieceBytes)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

/** Whole or not at all: grows beside its place, is flushed, read back and compared, and takes the name last. */
async function copyWhole(from: string, to: string): Promise<void> {
  const growing = `${to}.growing`
  mkdirSync(dirname(to), { recursive: true })
  try {
    await copyFile(from, growing)
    const handle = await open(growing, 'r+')
    await handle.sync().finally(() => handle.close())
    if ((await hashOf(from)) !== (await hashOf(growing))) throw new Error('EDIFFERENT')
    await rename(growing, to)
    syncFolder(dirname(to))
  } finally {
    await rm(growing, { force: true }).catch(() => undefined)
  }
}

const isThere = (file: string, bytes: number): boolean => statSync(file, { throwIfNoEntry: false })?.size === bytes

/** One sentence on what went wrong. */
function sentenceFor(error: unknown, megabytes: number): string {
  const code =
    error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return `第二处备份位置空间不足，约需 ${megabytes} MB`
  if (code === 'ENOENT' || code === 'ENODEV' || code === 'EIO') return '第二处备份位置现在连不上，U 盘可能已拔出'
  if (code === 'EDIFFERENT') return '复制到第二处的备份读回来不一致，请换一个 U 盘或文件夹'
  return '第二处备份位置不能写入'
}

/** The place away from this computer: a USB stick, another drive, a folder of the network. */
export function createSecondPlace(first: string, clock: Clock): SecondPlace {
  const note = () => readNotes(first).second
  const save = (second: SecondPlaceNote | null) => writeNotes(first, { ...readNotes(first), second })
  const isReachable = () => {
    const folder = note()?.folder
    return folder !== undefined && existsSync(folder)
  }

  async function copyFiles(manifest: Manifest, place: string): Promise<void> {
    for (const blob of manifest.files) {
      const found = findBlob(join(first, 'files'), blob)
      if (found === null) continue
      const to = blobPath(join(place, 'files'), blob.sha256, found.isSealed)
      if (!isThere(to, statSync(found.path).size)) await copyWhole(found.path, to)
    }
  }

  async function copy(manifest: Manifest, place: string): Promise<void> {
    mkdirSync(place, { recursive: true })
    const keyring = join(first, keyringName)
    if (existsSync(keyring)) await copyWhole(keyring, join(place, keyringName))
    await copyFiles(manifest, place)
    const copied = { ...manifest, copiedAt: clock.now() }
    const target = databasePath(place, manifest.name)
    if (!isThere(target, manifest.bytes)) {
      writeManifest(place, copied)
      await copyWhole(databasePath(first, manifest.name), target)
    }
    writeManifest(first, copied)
  }

  let running: Promise<SecondPlaceNote | null> = Promise.resolve(null)

  async function copyNewest(plan: BackupPlan): Promise<SecondPlaceNote | null> {
    const [chosen, newest] = [note(), manifestsIn(first)[0]]
    if (chosen === null || newest === undefined) return chosen
    const place = join(chosen.folder, ownFolder)
    const megabytes = Math.ceil((newest.bytes + newest.files.reduce((sum, file) => sum + file.bytes, 0)) / 1_048_576)
    const outcome = (found: Partial<SecondPlaceNote>): SecondPlaceNote => {
      const noted = { ...chosen, ...found }
      // Another place may have been chosen meanwhile.
      if (note()?.folder === chosen.folder) save(noted)
      return noted
    }
    try {
      if (!existsSync(chosen.folder)) throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      await copy(newest, place)
      thinPlace(place, clock.today(), plan)
      return outcome({ copiedAt: clock.now(), problem: null })
    } catch (error) {
      return outcome({ problem: sentenceFor(error, megabytes) })
    }
  }

  function assertFit(folder: string): void {
    const inside = relative(resolve(first), resolve(folder))
    if (inside === '' || !inside.startsWith('..'))
      throw new AppError('backup/second-unfit', { reason: '它就是第一处备份所在的文件夹' })
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new AppError('backup/second-unfit', { reason: '找不到这个文件夹' })
    }
    const probe = join(folder, ownFolder)
    try {
      mkdirSync(probe, { recursive: true })
      writeFileSync(join(probe, '.try'), '')
      rmSync(join(probe, '.try'), { force: true })
    } catch (error) {
      throw new AppError('backup/second-unfit', { reason: '这个文件夹不能写入' }, { cause: error })
    }
  }

  return {
    note,
    isReachable,
    choose(folder) {
      assertFit(folder)
      mkdirSync(first, { recursive: true })
      save({ folder, since: clock.now(), copiedAt: null, problem: null })
    },
    leave: () => save(null),
    copyNewest(plan) {
      running = running.then(() => copyNewest(plan))
      return running
    },
  }
}
