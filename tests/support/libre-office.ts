import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'

/** A second office program reads what we write; a machine without it fails these tests and says what to install. */
function requireOffice(): void {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0) return
  throw new Error('LibreOffice is needed: install the packages libreoffice-calc and libreoffice-writer')
}

/**
 * Converts in one start of the program, which costs far more than the files do; answers each file's text by its path. With a
 * profile of its own, so that parallel runs and an open window do not meet.
 */
function convert(files: readonly string[], to: string): ReadonlyMap<string, string> {
  requireOffice()
  const folder = mkdtempSync(join(tmpdir(), 'longdu-office-'))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const ending = `.${to.split(':')[0] ?? ''}`
  const out = join(folder, 'out')
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...files], {
    stdio: 'ignore',
    timeout: 240_000,
  })
  const made = files.map((file) => [file, readFileSync(join(out, `${parse(file).name}${ending}`), 'utf8')] as const)
  rmSync(folder, { recursive: true, force: true })
  return new Map(made)
}

const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'

/** The first sheet of each workbook as LibreOffice shows it, as UTF-8 CSV; the files must differ in name. */
export const allShownAsCsv = (files: readonly string[]): ReadonlyMap<string, string> => convert(files, csv)

/** The first sheet as LibreOffice shows it, as UTF-8 CSV. */
export const shownAsCsv = (file: string): string => convert([file], csv).get(file) ?? ''

/** A document's text as LibreOffice reads it. */
export const shownAsText = (file: string): string => convert([file], 'txt:Text (encoded):UTF8').get(file) ?? ''
