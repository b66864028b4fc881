/** A command line: what comes first, and `--name value` or `--flag` in any place. */
export interface Arguments {
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
}

/** Thrown with one sentence for whoever typed the line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Options take a value, flags take none; anything unknown is refused rather than passed over. */
export function parseArguments(
  argv: readonly string[],
  known: { options: readonly string[]; flags: readonly string[] },
): Arguments {
  const words: string[] = []
  const options = new Map<string, string>()
  const flags = new Set<string>()
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (!word.startsWith('--')) words.push(word)
    else if (known.flags.includes(word.slice(2))) flags.add(word.slice(2))
    else if (known.options.includes(word.slice(2))) {
      const value = argv[index + 1]
      if (value === undefined) throw new UsageError(`选项 ${word} 后面缺少内容`)
      options.set(word.slice(2), value)
      index += 1
    } else throw new UsageError(`不认识的选项 ${word}`)
  }
  return { words, options, flags }
}

export function requiredOption(args: Arguments, name: string): string {
  const value = args.options.get(name)
  if (value === undefined) throw new UsageError(`缺少选项 --${name}`)
  return value
}
