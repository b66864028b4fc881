/** Numbers of nodes in the order of their keys, ties by the smaller number, so that the same input always ends the same. */
export function createNumberHeap() {
  const keys: number[] = []
  const nodes: number[] = []

  const isBefore = (one: number, other: number): boolean => {
    const [key, otherKey] = [keys[one] ?? 0, keys[other] ?? 0]
    return key < otherKey || (key === otherKey && (nodes[one] ?? 0) < (nodes[other] ?? 0))
  }

  function swap(one: number, other: number): void {
    const [key, node] = [keys[one] ?? 0, nodes[one] ?? 0]
    keys[one] = keys[other] ?? 0
    nodes[one] = nodes[other] ?? 0
    keys[other] = key
    nodes[other] = node
  }

  function sink(from: number): void {
    let at = from
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      let least = at
      if (left < keys.length && isBefore(left, least)) least = left
      if (right < keys.length && isBefore(right, least)) least = right
      if (least === at) return
      swap(at, least)
      at = least
    }
  }

  return {
    clear(): void {
      keys.length = 0
      nodes.length = 0
    },
    push(key: number, node: number): void {
      keys.push(key)
      nodes.push(node)
      let at = keys.length - 1
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (!isBefore(at, parent)) return
        swap(at, parent)
        at = parent
      }
    },
    /** The least key; Infinity when there is nothing. */
    least: (): number => keys[0] ?? Infinity,
    /** Takes out the node of the least key; -1 when there is nothing. */
    pop(): number {
      const node = nodes[0] ?? -1
      const [key, last] = [keys.pop(), nodes.pop()]
      if (key !== undefined && last !== undefined && keys.length > 0) {
        keys[0] = key
        nodes[0] = last
        sink(0)
      }
      return node
    },
  }
}

export type NumberHeap = ReturnType<typeof createNumberHeap>
