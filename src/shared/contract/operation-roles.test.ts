import { expect, test } from 'vitest'
import { roles } from '../kernel/roles.ts'
import type { ContractTree, Operation } from './define.ts'
import { contract } from './index.ts'

const operations: readonly (readonly [string, Operation])[] = Object.entries<ContractTree[string]>(contract).flatMap(
  ([area, verbs]) => Object.entries(verbs).map(([verb, operation]) => [`${area}.${verb}`, operation] as const),
)

const namesOf = (fits: (operation: Operation) => boolean): readonly string[] =>
  operations
    .filter(([, operation]) => fits(operation))
    .map(([name]) => name)
    .toSorted()

/** What the whole office goes by, and who may come in: for administrators. */
const forAdmins = [
  'access.accounts',
  'access.create',
  'access.deactivate',
  'access.resetPassphrase',
  'access.setRules',
  'access.update',
  'audit.list',
  'audit.verify',
  'backups.chooseSecond',
  'backups.leaveSecond',
  'backups.readFile',
  'backups.restore',
  'backups.saveAsFile',
  'backups.updatePlan',
  'cohorts.clone',
  'cohorts.create',
  'cohorts.remove',
  'cohorts.update',
  'districts.create',
  'districts.reorder',
  'districts.update',
  'policies.update',
  'schemes.archive',
  'schemes.clone',
  'schemes.create',
  'schemes.remove',
  'schemes.restore',
  'schemes.update',
  'settings.addSampleData',
  'settings.removeSampleData',
  'settings.update',
  'twinning.archiveScheme',
  'twinning.createScheme',
  'twinning.restoreScheme',
  'twinning.setDefaultScheme',
  'twinning.updateScheme',
  'vault.disable',
  'vault.draftRecoveryCode',
  'vault.enable',
  'vault.newRecoveryCode',
  'vault.rekey',
  'vault.removePassphrase',
  'vault.setMode',
  'vault.setPassphrase',
]

/** Queries that show more of people than a reader is to see: strangers' files as they came, a whole form. */
const queriesForOfficers = [
  'imports.cell',
  'imports.get',
  'imports.issueGroups',
  'imports.issues',
  'imports.sheet',
  'teachers.edit',
]

const commandsForReaders = ['access.changePassphrase']

/** Answered behind the lock: who is there, how to come in, and how to lock. */
const open = [
  'access.lock',
  'access.recover',
  'access.requestLock',
  'access.rules',
  'access.session',
  'access.signIn',
  'vault.backups',
  'vault.lock',
  'vault.openReadOnly',
  'vault.recover',
  'vault.restoreBackup',
  'vault.restoreFile',
  'vault.retry',
  'vault.salvage',
  'vault.startAnew',
  'vault.state',
  'vault.unlock',
  'vault.useSalvaged',
]

test('administrators alone change what the office goes by and who may come in', () => {
  expect(namesOf(({ least }) => least === 'admin')).toEqual(forAdmins)
})

test('every other command is for those who work on records, and every query for everybody with an account', () => {
  const isUsual = ({ kind, least }: Operation) => least === (kind === 'query' ? 'reader' : 'officer')
  expect(namesOf((one) => !isUsual(one) && one.least !== 'admin' && !one.isOpen)).toEqual(
    [...queriesForOfficers, ...commandsForReaders].toSorted(),
  )
  expect(roles).toEqual(['reader', 'officer', 'admin'])
})

test('behind the lock only this is answered', () => {
  expect(namesOf(({ isOpen }) => isOpen)).toEqual(open)
})
