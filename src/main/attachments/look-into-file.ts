import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { open as openZip } from 'yauzl'
import { judgeHead, judgeName, judgeParts, type AttachmentRefusal } from '#shared/attachments/attachment-rules.ts'

/** A document has a few hundred parts; a zip with more is none. */
const mostParts = 5000

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The names of a zip's parts, nothing of what is in them; empty for one that cannot be read. */
const partsOf = (file: string): Promise<readonly string[]> =>
  new Promise((resolve) => {
    openZip(file, { lazyEntries: true, autoClose: true }, (error, zip) => {
      if (error !== null) {
        resolve([])
        return
      }
      const names: string[] = []
      zip.on('entry', ({ fileName }: { readonly fileName: string }) => {
        names.push(fileName)
        if (names.length > mostParts) zip.close()
        else zip.readEntry()
      })
      zip.on('end', () => resolve(names))
      zip.on('close', () => resolve(names.length > mostParts ? [] : names))
      zip.on('error', () => resolve([]))
      zip.readEntry()
    })
  })

/** Why a file is not taken as an attachment, by its content; null when it is. */
export async function refusalOfFile(file: string): Promise<AttachmentRefusal | null> {
  const head = await headOf(file)
  const verdict = judgeHead(head)
  const refusal = verdict === 'look-inside' ? judgeParts(await partsOf(file)) : verdict
  return refusal ?? judgeName(basename(file), head)
}
