import { basename } from 'node:path'
import type { CallContext } from '#shared/contract/define.ts'
import type { BriefDraft } from '#shared/aid/aid-brief.ts'
import type { Visit } from '#shared/aid/visit.ts'
import type { AidLedger } from '#shared/aid/two-way-ledger.ts'
import {
  aidDocument,
  briefLetter,
  contentsLetter,
  dossierPapers,
  type ContentsLine,
  type PaperFrame,
} from '#shared/reports/aid-papers.ts'
import { ledgerPage } from '#shared/reports/aid-ledger-page.ts'
import type { Brief } from '#shared/reports/brief-model.ts'
import type { DocumentModel } from '#shared/reports/document-model.ts'
import { reportFileName, safeFileName } from '#shared/reports/file-name.ts'
import { maskDocument } from '#shared/reports/mask.ts'
import type { House } from '#main/db/house.ts'

interface Written {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

interface Writing {
  readonly file: string
  readonly author: string
  readonly created: string
  readonly call: CallContext
  readonly total: number
}

/** A file that belongs to a visit. */
export interface HeldFile {
  readonly name: string
  readonly content: () => Iterable<Uint8Array>
}

/** The renderers and the files, handed over by the composition root. */
export interface AidPaperTools {
  readonly office: () => string
  readonly document: (model: DocumentModel, format: 'docx', writing: Writing) => Promise<Written>
  readonly docx: (model: DocumentModel, author: string) => Promise<Uint8Array>
  readonly zip: (
    entries: readonly {
      readonly name: string
      readonly content: () => Promise<Iterable<string | Uint8Array>> | Iterable<string | Uint8Array>
    }[],
    writing: Writing,
  ) => Promise<Written>
  readonly brief: (file: string, brief: Brief) => Promise<unknown>
  /** The attachments of a visit whose bytes are there. */
  readonly filesOf: (visitId: string) => readonly HeldFile[]
  /** Writes down that it left the house. */
  readonly log: (given: {
    readonly report: string
    readonly scope: string
    readonly format: string
    readonly rowCount: number
    readonly fileName: string
    readonly sha256: string
  }) => void
}

const numbered = (at: number, name: string): string => `${String(at).padStart(2, '0')}-${name}`

/** Two attachments may have one name; in a zip they may not. */
function distinctNames(files: readonly HeldFile[]): readonly string[] {
  const seen = new Map<string, number>()
  return files.map(({ name }) => {
    const safe = safeFileName(name)
    const count = (seen.get(safe) ?? 0) + 1
    seen.set(safe, count)
    return `附件/${count === 1 ? safe : `${count}-${safe}`}`
  })
}

/** Papers of 教育援疆 that leave the house. What is hidden of a person is in none of them; numbers are masked. */
export function createAidPapers(house: House, tools: AidPaperTools) {
  const frame = (): PaperFrame => ({
    office: tools.office(),
    today: house.clock.today(),
    generatedAt: house.clock.now(),
  })
  const writing = (file: string, call: CallContext): Writing => ({
    file: call.file(file),
    author: tools.office(),
    created: house.clock.now(),
    call,
    total: 0,
  })
  const fileName = (title: string, extension: string): string =>
    reportFileName({ unit: tools.office(), title, on: house.clock.today(), extension })

  async function writeBrief(brief: BriefDraft & { from: string; to: string }, file: string, call: CallContext) {
    const model = maskDocument(aidDocument(brief.title, [briefLetter(brief, frame())], frame()), 'check')
    const written = await tools.document(model, 'docx', writing(file, call))
    tools.log({
      report: 'aid-brief',
      scope: `from=${brief.from} to=${brief.to}`,
      format: 'docx',
      rowCount: 1,
      fileName: basename(written.file),
      sha256: written.sha256,
    })
    return { file: written.file }
  }

  async function writeDossier(visit: Visit, file: string, call: CallContext) {
    const [papers, files] = [dossierPapers(visit, frame()), tools.filesOf(visit.id)]
    const names = distinctNames(files)
    const lines: readonly ContentsLine[] = [
      ...papers.map(({ name }, at) => ({ file: `${numbered(at + 1, name)}.docx`, what: name })),
      ...files.map(({ name }, at) => ({ file: names[at] ?? '', what: `附件：${name}` })),
    ]
    const docx = (title: string, letter: (typeof papers)[number]['letter']) => async (): Promise<Uint8Array[]> => [
      await tools.docx(maskDocument(aidDocument(title, [letter], frame()), 'check'), tools.office()),
    ]
    const entries = [
      { name: '00-目录.docx', content: docx('目录', contentsLetter(visit, lines, frame())) },
      ...papers.map(({ name, letter }, at) => ({
        name: `${numbered(at + 1, name)}.docx`,
        content: docx(name, letter),
      })),
      ...files.map(({ content }, at) => ({ name: names[at] ?? '', content })),
    ]
    const written = await tools.zip(entries, writing(file, call))
    tools.log({
      report: 'visit-dossier',
      scope: `ids=${visit.id}`,
      format: 'zip',
      rowCount: entries.length,
      fileName: basename(written.file),
      sha256: written.sha256,
    })
    return { file: written.file, papers: papers.length + 1, attachments: files.length, bytes: written.bytes }
  }

  return {
    writeBrief,
    writeDossier,
    printLedger: async (ledger: AidLedger, file: string, call: CallContext): Promise<null> => {
      await tools.brief(call.file(file), ledgerPage(ledger, tools.office()))
      return null
    },
    briefFileName: (label: string): string => fileName(`教育援疆工作情况汇报（${label}）`, 'docx'),
    dossierFileName: (visit: Visit): string => fileName(`互访档案 ${visit.code} ${visit.topic}`, 'zip'),
  }
}

export type AidPapers = ReturnType<typeof createAidPapers>
