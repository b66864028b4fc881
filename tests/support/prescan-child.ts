// Reads the files that it is given, one after the other, and prints what the slowest took and how large the process grew.
import { readFileSync } from 'node:fs'
import { readFileGrid } from '#main/imports/read-file.ts'

let slowest = 0
const opened: string[] = []
for (const path of process.argv.slice(2)) {
  const began = performance.now()
  const grid = await readFileGrid('来文.xlsx', readFileSync(path))
  slowest = Math.max(slowest, performance.now() - began)
  if (grid.isOpenable) opened.push(path)
}
console.log(JSON.stringify({ slowest, megabytes: process.resourceUsage().maxRSS / 1024, opened }))
