interface Waiting<Answer> {
  readonly id: string
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** Joins what is asked in one moment into one call: the cells of a list each ask for their own row. */
export function batched<Answer extends { readonly id: string }>(
  ask: (ids: string[]) => Promise<readonly Answer[]>,
  most: number,
): (id: string) => Promise<Answer> {
  let waiting: Waiting<Answer>[] = []

  async function send(asked: readonly Waiting<Answer>[]): Promise<void> {
    try {
      const answers = new Map((await ask([...new Set(asked.map(({ id }) => id))])).map((one) => [one.id, one]))
      for (const { id, resolve, reject } of asked) {
        const answer = answers.get(id)
        if (answer === undefined) reject(new Error('a row without an answer'))
        else resolve(answer)
      }
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
  function flush(): void {
    const asked = waiting
    waiting = []
    for (let at = 0; at < asked.length; at += most) void send(asked.slice(at, at + most))
  }
  return (id) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, 10)
      waiting.push({ id, resolve, reject })
    })
}
