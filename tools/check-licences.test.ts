import { expect, test } from 'vitest'
import { isAllowed, shippedPackages } from './check-licences.ts'

test('what ships has a licence that asks for no more than to be named', () => {
  const packages = shippedPackages()
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['zod', 'react', 'antd', 'docx']))
  expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([])
})

test('one of several to choose from is enough, several that hold together must all be allowed', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND Zlib'].map(isAllowed)).toEqual([true, true, true])
  expect(['GPL-3.0', 'MIT AND GPL-3.0', 'none', 'SEE LICENSE'].map(isAllowed)).toEqual([false, false, false, false])
})
