import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A second office program reads what we write; a machine without it fails these tests and says what to install. */
function requireOffice(): void {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0) return
  throw new Error('LibreOffice is needed: install the packages libreoffice-calc and libreoffice-writer')
}

/** Converts with a profile of its own, so that parallel runs and an open window do not meet. */
function convert(file: string, to: string): string {
  requireOffice()
  const folder = mkdtempSync(join(tmpdir(), 'longdu-office-'))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), file], {
    stdio: 'ignore',
    timeout: 120_000,
  })
  const [made = ''] = readdirSync(join(folder, 'out'))
  const text = readFileSync(join(folder, 'out', made), 'utf8')
  rmSync(folder, { recursive: true, force: true })
  return text
}

/** The first sheet as LibreOffice shows it, as UTF-8 CSV. */
export const shownAsCsv = (file: string): string =>
  convert(file, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true')

/** A document's text as LibreOffice reads it. */
export const shownAsText = (file: string): string => convert(file, 'txt:Text (encoded):UTF8')
