import type { CdpConnection, Session } from './cdp.ts'
import { guarded } from './unsupported.ts'

export interface Page {
  readonly targetId: string
  readonly session: Session
}

export interface Targets {
  /** The page the browser started with for the first window, a new one for each further window. */
  readonly open: (size: { width: number; height: number; hidden: boolean }) => Promise<Page>
  readonly close: (targetId: string) => Promise<void>
  readonly onGone: (targetId: string, listener: () => void) => void
}

/** Follows the browser's pages; one that the app did not open is held before its first request, and closed. */
export async function followTargets({ browser, session }: CdpConnection): Promise<Targets> {
  const attached = new Map<string, Page>()
  const gone = new Map<string, () => void>()
  const arrivals = new Set<() => void>()
  let openingCount = 0
  let isStartPageTaken = false

  const close = async (targetId: string) => {
    await browser.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }
  /**
   * A page opened by a page shares its process, which stands still as long as the new page is held: it is let go on
   * before it is closed, with every request of its held instead.
   */
  const turnAway = async (sessionId: string, targetId: string) => {
    const popup = session(sessionId)
    await Promise.allSettled([
      popup.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      popup.send('Runtime.runIfWaitingForDebugger'),
      close(targetId),
    ])
  }
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const { targetId, openerId } = targetInfo
    const isOurs = openerId === undefined && (openingCount > 0 || !isStartPageTaken)
    if (!isOurs) {
      void turnAway(sessionId, targetId)
      return
    }
    attached.set(targetId, { targetId, session: session(sessionId) })
    arrivals.forEach((arrival) => arrival())
  })
  browser.on('Target.targetDestroyed', ({ targetId }) => {
    gone.get(targetId)?.()
    gone.delete(targetId)
  })
  await browser.send('Target.setDiscoverTargets', { discover: true })
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  })

  const arrived = async (find: () => Page | undefined): Promise<Page> => {
    for (;;) {
      const page = find()
      if (page) return page
      await new Promise<void>((resolve) => {
        const arrival = () => {
          arrivals.delete(arrival)
          resolve()
        }
        arrivals.add(arrival)
      })
    }
  }
  const open: Targets['open'] = async ({ width, height, hidden }) => {
    if (!isStartPageTaken) {
      isStartPageTaken = true
      openingCount += 1
      const page = await arrived(() => [...attached.values()][0])
      openingCount -= 1
      return page
    }
    openingCount += 1
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      ...(hidden ? { hidden } : { newWindow: true, width, height }),
    })
    const page = await arrived(() => attached.get(targetId))
    openingCount -= 1
    return page
  }
  return guarded('targets', {
    open,
    close,
    onGone: (targetId: string, listener: () => void) => void gone.set(targetId, listener),
  })
}
