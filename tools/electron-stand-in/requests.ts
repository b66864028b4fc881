import type { OnBeforeRequestListenerDetails } from 'electron'
import type { Session } from './cdp.ts'
import type { ElectronSession } from './session.ts'
import { fromWeb } from './web-addresses.ts'

/** The part of the event's parameters that is used. */
export interface PausedRequest {
  readonly requestId: string
  readonly request: { readonly url: string; readonly method: string; readonly headers: Record<string, string> }
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
}

interface RequestOptions {
  readonly session: Session
  readonly electronSession: ElectronSession
  readonly mainFrameId: () => string
  /** Asks the app about a navigation; false keeps the page where it is. */
  readonly allowsNavigation: (address: string, isMainFrame: boolean, isRedirect: boolean) => boolean
}

const resourceTypes: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}

function resourceTypeOf(paused: PausedRequest, isMainFrame: boolean): OnBeforeRequestListenerDetails['resourceType'] {
  if (paused.resourceType === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame'
  return resourceTypes[paused.resourceType] ?? 'other'
}

async function answerWith(session: Session, requestId: string, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body,
  })
}

/** Puts every request of a page to the app: navigations, the request filter, then the handler of its scheme. */
export function interceptRequests({ session, electronSession, mainFrameId, allowsNavigation }: RequestOptions): void {
  const fail = (requestId: string, errorReason: 'Aborted' | 'BlockedByClient' | 'Failed') =>
    session.send('Fetch.failRequest', { requestId, errorReason })

  const decide = async (paused: PausedRequest) => {
    const { requestId, request, redirectedRequestId } = paused
    const url = fromWeb(request.url)
    const isDocument = paused.resourceType === 'Document'
    const isMainFrame = paused.frameId === mainFrameId()
    if (isDocument && !allowsNavigation(url, isMainFrame, redirectedRequestId !== undefined))
      return fail(requestId, 'Aborted')
    const resourceType = resourceTypeOf(paused, isMainFrame)
    const details = {
      id: 0,
      url,
      method: request.method,
      resourceType,
      referrer: '',
      timestamp: Date.now(),
      uploadData: [],
    }
    if (!(await electronSession.asksBefore(details))) return fail(requestId, 'BlockedByClient')
    // Only a browser with a tab strip asks for an icon by itself.
    if (new URL(request.url).pathname === '/favicon.ico') {
      return session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
    }
    const handler = electronSession.handlerFor(url)
    if (!handler) return session.send('Fetch.continueRequest', { requestId })
    const { method, headers } = request
    return answerWith(session, requestId, await handler(new Request(url, { method, headers })))
  }

  session.on('Fetch.requestPaused', (paused) => {
    decide(paused).catch((error: unknown) => {
      process.stderr.write(`${paused.request.url}: ${String(error)}\n`)
      fail(paused.requestId, 'Failed').catch(() => undefined)
    })
  })
}
