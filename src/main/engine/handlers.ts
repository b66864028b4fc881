import { createAccessHandlers } from '#main/access/access-handlers.ts'
import { createAccessService } from '#main/access/access-service.ts'
import type { AccountKeys } from '#main/access/account-keys.ts'
import type { DeskSession } from '#main/access/desk-session.ts'
import { createAidHandlers } from '#main/aid/aid-handlers.ts'
import { createAidPapers } from '#main/aid/aid-papers.ts'
import { createAuditHandlers } from '#main/audit/audit-handlers.ts'
import { createAttachmentHandlers } from '#main/attachments/attachment-handlers.ts'
import { createAttachmentService } from '#main/attachments/attachment-service.ts'
import { reportWriters } from '#main/exports/report-writers.ts'
import type { BackupStore } from '#main/backups/backup-store.ts'
import { epochOf } from '#main/db/epoch.ts'
import type { House } from '#main/db/house.ts'
import type { DiagnosisNeighbours } from '#main/diagnosis/describe-database.ts'
import { createDeskHandlers } from '#main/desk/desk-handlers.ts'
import { createHistoryHandlers } from '#main/history/history-handlers.ts'
import { createRecordCopies } from '#main/history/record-copies.ts'
import { createRecordHistory } from '#main/history/record-history.ts'
import { createRecycleBin } from '#main/history/recycle-bin.ts'
import type { TouchedRow } from '#main/history/revert.ts'
import { importFromCommandLine, type CliImportRequest } from '#main/imports/cli-import.ts'
import { createImportHandlers } from '#main/imports/import-handlers.ts'
import { createImportService } from '#main/imports/import-service.ts'
import { readLines } from '#main/imports/read-lines.ts'
import { createSignInReader } from '#main/imports/read-sign-in.ts'
import { createRecogniser } from '#main/imports/recognise-people.ts'
import { installDefaults } from '#main/registry/install-defaults.ts'
import { openRegistry } from '#main/registry/open-registry.ts'
import type { Naming } from '#main/registry/registry-invariants.ts'
import { createRegistryIntake } from '#main/registry/registry-intake.ts'
import { createExportLog } from '#main/reports/export-log.ts'
import { createReportHandlers } from '#main/reports/report-handlers.ts'
import { createSampleService, type SeedRequest } from '#main/sample/sample-service.ts'
import { createSearchHandlers } from '#main/search/search-handlers.ts'
import { createSearchService } from '#main/search/search-service.ts'
import { createSettingsHandlers } from '#main/settings/settings-handlers.ts'
import { createSettingsService } from '#main/settings/settings-service.ts'
import type { BackupDeskParts } from './backup-desk.ts'
import { filesFolderOf } from './files-folder.ts'
import { openProgrammes, type Programmes } from './open-programmes.ts'
import type { BackupReason } from '#shared/backups/backup.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { CallContext, Handlers, Operation } from '#shared/contract/define.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { importPolicyOf } from '#shared/imports/read-context.ts'
import type { Settings } from '#shared/settings/settings.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import type { EngineOptions } from './engine.ts'
import type { Premises } from './premises.ts'

export interface Fittings {
  readonly options: EngineOptions
  readonly session: DeskSession
  readonly keys: AccountKeys
  /** A verified backup, before something that touches much. */
  readonly backUp: (reason: BackupReason) => void
  readonly backups: Pick<BackupStore, 'auditHeads' | 'read' | 'putBackFiles'>
}

export interface Fitted {
  readonly handlers: Omit<Handlers<Contract>, 'backups' | 'diagnosis' | 'vault'>
  /** Throws for what the person at the desk may not ask now. */
  readonly admit: (operation: Operation) => void
  /** Whoever opened the database with a passphrase of his own need not type it twice. */
  readonly follow: (login: string) => void
  /** Brings derived rows in line with what an undo or redo touched. */
  readonly afterRevert: (rows: readonly TouchedRow[]) => void
  /** What a database made just now is given: code lists, districts, the first cohort. */
  readonly furnish: () => void
  /** What came with a later version and this database has never had. */
  readonly catchUp: () => void
  /** What is wrong with the rows, in sentences; empty when nothing is. */
  readonly problems: (naming: Naming) => readonly string[]
  /** What the settings say of the office without saying who it is. */
  readonly settingsFacts: DiagnosisNeighbours['settings']
  readonly backupPlan: BackupDeskParts['plan']
  /** Fills an empty database with fictional people in bulk, for trials of speed. */
  readonly seed: (request: SeedRequest) => void
  /** The best plan for a cohort, for the command line. */
  readonly match: Programmes['match']
  /** Everything that was read and found in files, with or without storing it. */
  readonly importFiles: (request: CliImportRequest, context: CallContext) => Promise<unknown>
}

/** One sheet as a workbook of its own, as the problem list that goes back to a sender. */
async function writeSheet(house: House, file: string, sheet: Sheet): Promise<void> {
  const call: CallContext = { progress: () => undefined, signal: { aborted: false }, file: (reference) => reference }
  const author = house.operator()
  await reportWriters.sheets([sheet], 'xlsx', { file, author, created: house.clock.now(), call, total: 0 })
}

/** What stands in quotes was typed by an officer: the name of a cohort. */
const unquoted = (sentence: string): string => sentence.replaceAll(/“[^”]*”/g, '“…”')
const asItIs = (sentence: string): string => sentence

const settingsFacts = ({ office, operator, hasSampleData }: Settings) => ({
  level: office?.level ?? null,
  hasOperator: operator !== '',
  hasSampleData,
})

/** The composition root's inside: builds every area on the house and hands each the functions it needs of others. */
export function fitHandlers(
  { house, history, audit }: Premises,
  { options, session, keys, backUp, backups }: Fittings,
): Fitted {
  const sourceOf = (row: number) => imports.sourceOf(row)
  const registry = openRegistry(house, {
    sourceOf,
    beforeMerge: (keepNo, duplicateNo) => programmes.beforeMerge(keepNo, duplicateNo),
    afterMerge: (keepNo) => programmes.afterMerge(keepNo),
  })
  const access = createAccessService(house, session, keys)
  const settings = createSettingsService(house, access.owner)
  const office = () => settings.get().office
  const auditHeads = () => backups.auditHeads(epochOf(house.db))
  const programmes = openProgrammes(house, {
    sourceOf,
    stagedBatches: () => imports.stagedBatches(),
    undoOn: history.undoOn,
    office,
    writeFile: reportWriters.text,
    readLines: (file, context) => readLines(file, options.spawnWorker, context),
    readSignIn: createSignInReader(house, options.spawnWorker),
    recogniser: () => createRecogniser(house),
    addTeacher: registry.addTeacher,
    markTeacher: registry.markTeacher,
    spawnWorker: options.spawnWorker,
  })
  const attachments = createAttachmentService(house, filesFolderOf(options.databaseFile), options.keys)
  const sample = createSampleService(house, {
    refresh: registry.searchIndex.refresh,
    mark: settings.sampleMark,
    ensureCohort: programmes.ensureCohort,
    twins: programmes.twinIntake,
    followMilestones: programmes.followMilestones,
    followActivityHours: programmes.followActivityHours,
    followLectures: programmes.followLectures,
    training: programmes.trainingDesk,
    matching: programmes.matchingDesk,
    currentCohort: () => programmes.ensureCohort('pairing', schoolYearOf(house.clock.today())).id,
    aid: { ...programmes.aid.sampleDesk, activity: programmes.createActivity },
  })
  const imports = createImportService(house, options.spawnWorker, {
    registry: () => createRegistryIntake(house, registry.searchIndex),
    inBulk: (people, store) => registry.inBulk(people, store),
    addReportedPairs: (pairs) => programmes.intake(pairs).created,
    studios: () => programmes.studioIntake(),
    attendance: () => programmes.attendanceIntake(),
    aid: () => programmes.aid.intake(),
    twins: () => programmes.twinIntake(),
    addReportedActivities: programmes.activityIntake,
    policy: () => importPolicyOf(programmes.currentPolicy()),
    backUp: () => backUp('import'),
    writeSheet: (file, sheet) => writeSheet(house, file, sheet),
  })
  const aidPapers = createAidPapers(house, {
    ...reportWriters,
    office: () => office()?.name ?? '',
    filesOf: (visitId) => attachments.contentsOf('visit', visitId),
    log: createExportLog(house),
  })
  const paper = { unit: () => office()?.name ?? '', write: reportWriters.brief }
  const { conflicts, openResults, lectures, hourGroups, archiveOf, twinning, matching } = programmes
  const sources = {
    office,
    conflicts,
    openResults,
    lectures,
    hourGroups,
    archiveOf,
    twinning,
    matching,
    aid: programmes.aid.reports,
  }
  return {
    handlers: {
      ...registry.handlers,
      ...programmes.handlers,
      ...createAidHandlers(programmes.aid, aidPapers),
      desk: createDeskHandlers(programmes.desk, paper),
      access: createAccessHandlers(access),
      settings: createSettingsHandlers(settings, sample),
      attachments: createAttachmentHandlers(attachments),
      imports: createImportHandlers(imports),
      reports: createReportHandlers({ house, sources, writers: reportWriters }),
      search: createSearchHandlers(createSearchService(house.db)),
      audit: createAuditHandlers(audit, auditHeads),
      history: createHistoryHandlers({
        history,
        ofRecord: createRecordHistory(house.db),
        bin: createRecycleBin(house, (rows) => registry.searchIndex.refreshTouched(rows)),
        copies: createRecordCopies(house, (rows) => registry.searchIndex.refreshTouched(rows)),
        inBackup: backups.read,
        putBackFiles: backups.putBackFiles,
      }),
    },
    admit: access.admit,
    follow: access.follow,
    afterRevert: (rows) => registry.searchIndex.refreshTouched(rows),
    furnish: () => {
      installDefaults(house)
      programmes.furnish()
    },
    catchUp: () => programmes.catchUp(),
    problems: (naming) => [
      ...[audit.problem(auditHeads())].filter((problem) => problem !== null),
      ...registry.problems(naming),
      ...[...programmes.problems(), ...attachments.problems(naming === 'named')].map(
        naming === 'named' ? asItIs : unquoted,
      ),
    ],
    settingsFacts: () => settingsFacts(settings.get()),
    backupPlan: settings.backupPlan,
    match: programmes.match,
    seed: (request) => sample.seed(request),
    importFiles: (request, context) => importFromCommandLine(imports, request, context),
  }
}
