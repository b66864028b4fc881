import type { PrintToPDFOptions } from 'electron'
import type { Session } from './cdp.ts'
import { unsupported } from './unsupported.ts'

const paper = { A3: [11.69, 16.54], A4: [8.27, 11.69], A5: [5.83, 8.27], Letter: [8.5, 11], Legal: [8.5, 14] } as const
const known = new Set([
  'landscape',
  'printBackground',
  'scale',
  'pageSize',
  'margins',
  'pageRanges',
  'displayHeaderFooter',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
])

function paperSize(pageSize: PrintToPDFOptions['pageSize'] = 'Letter'): { paperWidth: number; paperHeight: number } {
  if (typeof pageSize !== 'string') return { paperWidth: pageSize.width, paperHeight: pageSize.height }
  const [paperWidth, paperHeight] =
    pageSize in paper ? paper[pageSize as keyof typeof paper] : unsupported(`printToPDF on ${pageSize}`)
  return { paperWidth, paperHeight }
}

function marginSizes(margins: PrintToPDFOptions['margins']) {
  const {
    marginType = 'default',
    top = 0.4,
    bottom = 0.4,
    left = 0.4,
    right = 0.4,
  } = (margins ?? {}) as Record<string, never>
  if (marginType !== 'default' && marginType !== 'custom') unsupported(`printToPDF with margins ${String(marginType)}`)
  return { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
}

/** The page as a PDF; Electron's options have the names of the protocol's but for paper and margins. */
export async function printPage(session: Session, options: PrintToPDFOptions): Promise<Buffer> {
  const { pageSize, margins, ...rest } = options
  for (const name of Object.keys(options)) if (!known.has(name)) unsupported(`printToPDF option ${name}`)
  const parameters = { ...rest, ...paperSize(pageSize), ...marginSizes(margins) }
  const { data } = await session.send('Page.printToPDF', parameters)
  return Buffer.from(data, 'base64')
}
