import { randomBytes } from 'node:crypto'
import type { Session } from './cdp.ts'
import { createCloneCodec } from './clone-codec.ts'
import { mainWorld, preloadWorld } from './page-worlds.ts'

export interface PreloadMessage {
  readonly kind: 'invoke' | 'send'
  readonly id: number
  readonly channel: string
  readonly args: readonly unknown[]
}

export interface PreloadLink {
  /** Prepares the page; to be awaited before its first navigation. */
  readonly install: () => Promise<void>
  readonly deliver: (message: object) => void
}

interface LinkOptions {
  readonly session: Session
  readonly preload: string
  readonly mainFrameId: () => string
  readonly onMessage: (message: PreloadMessage) => void
}

/** The preload in a world of its own inside the page, and the messages between it and the main process. */
export function createPreloadLink({ session, preload, mainFrameId, onMessage }: LinkOptions): PreloadLink {
  const secret = `standin${randomBytes(12).toString('hex')}`
  const binding = `${secret}post`
  const codec = createCloneCodec()
  let context: number | undefined

  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    const { frameId } = (created.auxData ?? {}) as { frameId?: string }
    if (created.name === secret && frameId === mainFrameId()) context = created.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === context) context = undefined
  })
  session.on('Runtime.executionContextsCleared', () => {
    context = undefined
  })

  const pathOf = async (key: string, contextId: number): Promise<string> => {
    const expression = `${secret}file(${JSON.stringify(key)})`
    const { result } = await session.send('Runtime.evaluate', { expression, contextId })
    if (!result.objectId) return ''
    return (await session.send('DOM.getFileInfo', { objectId: result.objectId })).path
  }
  const withPaths = async (text: string, contextId: number): Promise<string> => {
    let resolved = text
    for (const [key] of text.matchAll(/stand-in-file:[0-9a-f-]{36}/g)) {
      resolved = resolved.replace(key, JSON.stringify(await pathOf(key, contextId)).slice(1, -1))
    }
    return resolved
  }
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== binding) return
    if (!payload.includes('stand-in-file:')) return onMessage(codec.decode(payload) as PreloadMessage)
    void withPaths(payload, executionContextId).then((text) => onMessage(codec.decode(text) as PreloadMessage))
  })

  const install = async () => {
    const options = `secret: ${JSON.stringify(secret)}, binding: ${JSON.stringify(binding)}, codec: (${createCloneCodec.toString()})()`
    const program = `function (require, module, exports) {\n${preload}\n}`
    await session.send('Runtime.addBinding', { name: binding, executionContextName: secret })
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${mainWorld.toString()})(${JSON.stringify(secret)})`,
    })
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${preloadWorld.toString()})({ ${options}, preload: ${program} })`,
      worldName: secret,
    })
  }
  const deliver = (message: object) => {
    const text = codec.encode(message)
    if (context === undefined) return
    const expression = `${secret}deliver(${JSON.stringify(text)})`
    // The page may be gone by now; then nobody waits for this.
    session.send('Runtime.evaluate', { expression, contextId: context }).catch(() => undefined)
  }
  return { install, deliver }
}
