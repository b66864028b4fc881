import type { YearKind } from '#shared/aid/aid-years.ts'
import { isCancelled, sentenceOf } from '#renderer/api/api-error.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import type { Period } from '../shared/periods.ts'

/** The ledger with its bars on one upright A4 page, opened to be looked at and printed. */
export async function printLedger(asked: Period & { readonly years: YearKind }): Promise<void> {
  try {
    const html = await client.shell.temporaryFile({ kind: 'html' })
    await client.aid.printLedger({ ...asked, file: html.token })
    await client.shell.print({ html: html.token, landscape: false })
  } catch (error) {
    if (!isCancelled(error)) useNotices.getState().complain(sentenceOf(error))
  }
}
