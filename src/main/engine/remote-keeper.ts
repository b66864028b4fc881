import type { Keeper } from '#main/vault/slots.ts'
import type { FromEngine, KeeperQuestion, ToEngine } from './engine-messages.ts'

type KeeperAnswer = Extract<ToEngine, { kind: 'kept' }>

export interface RemoteKeeper {
  readonly keeper: Keeper
  readonly answered: (answer: KeeperAnswer) => void
}

/** The computer's keeper of secrets under Electron: only the main process reaches it. */
export function createRemoteKeeper(send: (message: FromEngine) => void, createId: () => string): RemoteKeeper {
  const waiting = new Map<string, (answer: KeeperAnswer) => void>()

  const ask = (question: KeeperQuestion, text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const id = createId()
      waiting.set(id, ({ text: answer }) =>
        answer === null ? reject(new Error(`the keeper refused to ${question}`)) : resolve(answer),
      )
      send({ kind: 'keep', id, question, text })
    })

  return {
    keeper: {
      isStrong: async () => (await ask('strength', '')) === 'strong',
      wrap: (secret) => ask('wrap', secret),
      unwrap: (wrapped) => ask('unwrap', wrapped),
    },
    answered(answer) {
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
    },
  }
}
