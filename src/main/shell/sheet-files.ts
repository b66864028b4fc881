import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileKinds } from '#shared/shell/shell-contract.ts'

const endings: ReadonlySet<string> = new Set(fileKinds.sheets.endings.map((ending) => `.${ending}`))
const deepest = 4
const most = 500

/** Excel's own lock files (`~$…`) and hidden files are nobody's report. */
const isSheet = (name: string): boolean => endings.has(extname(name).toLowerCase()) && !/^(~\$|\.)/.test(name)

function* walk(folder: string, depth: number): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile() && isSheet(entry.name)) yield path
    else if (entry.isDirectory() && depth < deepest) yield* walk(path, depth + 1)
  }
}

/** A folder's sheets, its sub-folders' too, 500 at most; a file stands for itself, whatever it is. */
export function sheetFilesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  const found: string[] = []
  for (const file of walk(path, 0)) if (found.push(file) === most) break
  return found
}
