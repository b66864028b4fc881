import type { CallbackResponse, OnBeforeRequestListenerDetails, Protocol, Session, WebRequest } from 'electron'
import { addScheme } from './web-addresses.ts'
import { createEmitter, createEvent, guarded, unsupported } from './unsupported.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
type PermissionHandler = Parameters<Session['setPermissionRequestHandler']>[0]
type PermissionCheck = Parameters<Session['setPermissionCheckHandler']>[0]
type BeforeRequest = (details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void

export type ElectronSession = ReturnType<typeof createSession>
export type Permission = 'notifications' | 'geolocation' | 'media' | 'clipboard-read'

/** What Electron calls a permission, and what the debugging protocol does. */
export const permissionNames: Readonly<Record<Permission, readonly string[]>> = {
  notifications: ['notifications'],
  geolocation: ['geolocation'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
}

function createProtocol(handlers: Map<string, SchemeHandler>) {
  const members = {
    handle: (scheme: string, handler: SchemeHandler) => {
      addScheme(scheme)
      handlers.set(scheme, handler)
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
    unhandle: (scheme: string) => {
      handlers.delete(scheme)
    },
    registerSchemesAsPrivileged: (schemes: { scheme: string }[]) => schemes.forEach(({ scheme }) => addScheme(scheme)),
  } satisfies { [Name in 'handle' | 'isProtocolHandled' | 'unhandle' | 'registerSchemesAsPrivileged']: unknown }
  members satisfies Pick<Protocol, 'isProtocolHandled' | 'unhandle' | 'registerSchemesAsPrivileged'>
  return guarded('protocol', members)
}

function createSession(partition: string) {
  const handlers = new Map<string, SchemeHandler>()
  const emitter = createEmitter('session', ['will-download'])
  let beforeRequest: BeforeRequest | null = null
  let permissionRequest: PermissionHandler = null
  let permissionCheck: PermissionCheck = null

  const onBeforeRequest = ((...given: unknown[]) => {
    if (given.length > 1) unsupported('webRequest.onBeforeRequest with a filter')
    beforeRequest = (given[0] ?? null) as BeforeRequest | null
  }) as WebRequest['onBeforeRequest']
  const refusing = (name: string) => (handler: unknown) => {
    // Devices and screens are never offered, so a handler has nothing to decide: one is accepted, granting is not.
    if (typeof handler !== 'function' && handler !== null) unsupported(`session.${name} with ${typeof handler}`)
  }

  const members = {
    setPermissionRequestHandler: (handler) => {
      permissionRequest = handler
    },
    setPermissionCheckHandler: (handler) => {
      permissionCheck = handler
    },
    setDevicePermissionHandler: refusing('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: refusing('setDisplayMediaRequestHandler'),
    setSpellCheckerEnabled: (enable: boolean) => {
      if (enable) unsupported('session.setSpellCheckerEnabled(true)')
    },
    clearCache: () => Promise.resolve(),
    clearStorageData: () => Promise.resolve(),
    isPersistent: () => partition.startsWith('persist:'),
  } satisfies Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setSpellCheckerEnabled'
    | 'clearCache'
    | 'clearStorageData'
    | 'isPersistent'
  >

  /** The app's answer to a question for a permission; without a handler Electron grants it. */
  const grants = (permission: Permission): boolean => {
    let granted = permissionRequest === null
    permissionRequest?.(null as never, permission, (answer) => (granted = answer), {} as never)
    return granted && (permissionCheck?.(null, permission, '', {} as never) ?? true)
  }
  const asksBefore = (details: OnBeforeRequestListenerDetails): Promise<boolean> =>
    new Promise((resolve) => {
      if (beforeRequest) beforeRequest(details, ({ cancel }) => resolve(cancel !== true))
      else resolve(true)
    })

  const facade = guarded('session', {
    ...members,
    protocol: createProtocol(handlers),
    webRequest: guarded('webRequest', { onBeforeRequest }),
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
  })
  const handlerFor = (address: string) => handlers.get(address.slice(0, address.indexOf(':')))
  /** Reports a download and whether the app refused it. */
  const refusesDownload = (address: string): boolean => {
    const event = createEvent()
    emitter.emit('will-download', event, guarded('DownloadItem', { getURL: () => address }), undefined)
    return event.defaultPrevented
  }
  return { facade, grants, asksBefore, handlerFor, refusesDownload }
}

const sessions = new Map<string, ElectronSession>()

export function sessionOf(partition: string): ElectronSession {
  const found = sessions.get(partition) ?? createSession(partition)
  sessions.set(partition, found)
  return found
}

export const session = guarded('session', {
  fromPartition: (partition: string) => sessionOf(partition).facade,
  get defaultSession() {
    return sessionOf('').facade
  },
})

/** As in Electron, the module's own protocol object is that of the default session only. */
export const protocol = sessionOf('').facade.protocol
