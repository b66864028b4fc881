import type { CDPSession, Page } from '@playwright/test'

/** In which order a platform tells the page that a candidate was confirmed. */
export const confirmOrders = [
  'process-229',
  'enter-229-composing',
  'enter-13-composing',
  'commit-then-enter-229',
] as const
export type ConfirmOrder = (typeof confirmOrders)[number]

interface Composition {
  /** What the fingers type: `zhongguo`. */
  readonly spelling: string
  /** What the candidate puts in: 中国. */
  readonly text: string
  readonly order: ConfirmOrder
}

const press = async (session: CDPSession, key: string, windowsVirtualKeyCode: number) =>
  session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode })
const release = async (session: CDPSession, key: string, windowsVirtualKeyCode: number) =>
  session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode })

async function confirm(session: CDPSession, { text, order }: Composition): Promise<void> {
  const commit = () => session.send('Input.insertText', { text })
  if (order === 'commit-then-enter-229') {
    await commit()
    await press(session, 'Enter', 229)
    return void (await release(session, 'Enter', 13))
  }
  if (order === 'process-229') await press(session, 'Process', 229)
  else await press(session, 'Enter', order === 'enter-13-composing' ? 13 : 229)
  await commit()
  await release(session, 'Enter', 13)
}

/** Types into the focused field as a pinyin input method does, confirming the candidate with Enter. */
export async function compose(page: Page, composition: Composition): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (let length = 1; length <= composition.spelling.length; length += 1) {
    const text = composition.spelling.slice(0, length)
    await press(session, 'Process', 229)
    await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
    await release(session, text.at(-1) ?? '', 229)
  }
  await confirm(session, composition)
  await session.detach()
}
