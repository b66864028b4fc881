import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { breachOf, findBreaches, importsOf } from './check-layers.ts'

const breach = (from: string, to: string, isTypeOnly = false) => breachOf({ from, to, isTypeOnly })

test.each([
  ['src/shared/pairings/a.ts', 'src/shared/kernel/dates.ts'],
  ['src/shared/pairings/a.ts', 'src/shared/registry/teacher.ts'],
  ['src/shared/pairings/a.ts', 'zod'],
  ['src/shared/imports/a.ts', 'src/shared/pairings/pairing.ts'],
  ['src/shared/contract/index.ts', 'src/shared/pairings/pairing-contract.ts'],
  ['src/main/pairings/a.ts', 'src/main/pairings/b.ts'],
  ['src/main/pairings/a.ts', 'src/main/db/house.ts'],
  ['src/main/pairings/a.ts', 'src/shared/registry/teacher.ts'],
  ['src/main/engine/handlers.ts', 'src/main/pairings/pairing-service.ts'],
  ['src/main/shell/window.ts', 'electron'],
  ['src/preload/index.ts', 'electron'],
  ['src/renderer/features/pairings/a.tsx', 'src/renderer/ui/button.tsx'],
  ['src/renderer/app/routes.tsx', 'src/renderer/features/pairings/page.tsx'],
])('%s may take from %s', (from, to) => {
  expect(breach(from, to)).toBeUndefined()
})

test.each([
  ['src/shared/registry/a.ts', 'src/shared/pairings/pairing.ts'],
  ['src/shared/pairings/a.ts', 'src/shared/studios/studio.ts'],
  ['src/shared/kernel/a.ts', 'src/shared/registry/teacher.ts'],
  ['src/shared/kernel/a.ts', 'node:fs'],
  ['src/shared/pairings/a.ts', 'react'],
  ['src/shared/pairings/a.ts', 'src/main/db/house.ts'],
  ['src/main/pairings/a.ts', 'src/main/registry/teacher-repository.ts'],
  ['src/main/pairings/a.ts', 'src/main/engine/dispatch.ts'],
  ['src/main/pairings/a.ts', 'src/renderer/ui/button.tsx'],
  ['src/main/engine/index.ts', 'electron'],
  ['src/main/shell/window.ts', 'src/main/pairings/pairing-service.ts'],
  ['src/renderer/features/pairings/a.tsx', 'src/renderer/features/teachers/b.tsx'],
  ['src/renderer/features/pairings/a.tsx', 'src/renderer/app/frame.tsx'],
  ['src/renderer/ui/a.tsx', 'src/renderer/features/teachers/b.tsx'],
  ['src/renderer/ui/a.tsx', 'electron'],
  ['src/preload/index.ts', 'src/main/shell/window.ts'],
  ['src/main/pairings/a.ts', 'tests/support/seed.ts'],
  ['src/main/pairings/a.ts', 'src/main/engine/test-engine.ts'],
])('%s may not take from %s', (from, to) => {
  expect(breach(from, to)).toContain(from)
})

test('every way of importing is seen, with # and with dots', () => {
  const text = [
    `import type { A } from '#shared/kernel/ids.ts'`,
    `import {\n  b,\n} from '../registry/b.ts'`,
    `export { c } from './c.ts'`,
    `const d = await import('./d.ts')`,
    `import './e.css'`,
  ].join('\n')
  expect(importsOf('src/main/pairings/a.ts', text)).toMatchObject([
    { to: 'src/shared/kernel/ids.ts', isTypeOnly: true },
    { to: 'src/main/registry/b.ts', isTypeOnly: false },
    { to: 'src/main/pairings/c.ts' },
    { to: 'src/main/pairings/d.ts' },
    { to: 'src/main/pairings/e.css' },
  ])
})

test('a folder of sources is searched whole; tests and fixtures may take what they need', () => {
  const root = mkdtempSync(join(tmpdir(), 'longdu-layers-'))
  const files = {
    'src/main/pairings/utils.ts': '',
    'src/main/pairings/a.ts': `import { x } from '../registry/x.ts'`,
    'src/main/pairings/a.test.ts': `import { x } from '../registry/x.ts'`,
    'src/main/pairings/pairing-fixture.ts': `import { x } from '../engine/test-engine.ts'`,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  expect(findBreaches(root)).toEqual([
    'src/main/pairings/utils.ts: a name that says nothing',
    'src/main/pairings/a.ts takes from src/main/registry/x.ts',
  ])
  rmSync(root, { recursive: true })
})
