import { contract } from '#shared/contract/index.ts'
import { shellContract } from '#shared/shell/shell-contract.ts'
import type { Area, Client, InputOf, Operation, OutputOf } from '#shared/contract/define.ts'

/** Everything the page may ask for: what the engine answers, and what the window itself answers. */
const everything = { ...contract, shell: shellContract }

type Everything = typeof everything

export type EveryClient = Client<Everything>

/** `area.verb`, as it stands in the log and on the command line. */
export type OperationName = {
  [A in keyof Everything]: `${A}.${keyof Everything[A] & string}`
}[keyof Everything]

type At<Name extends OperationName> = Name extends `${infer A}.${infer V}`
  ? A extends keyof Everything
    ? V extends keyof Everything[A]
      ? Everything[A][V]
      : never
    : never
  : never

export type InputAt<Name extends OperationName> = InputOf<At<Name>>
export type OutputAt<Name extends OperationName> = OutputOf<At<Name>>

/** The areas that an operation reads or changes; none for a name that does not exist. */
export function areasOf(name: string): readonly Area[] {
  const [area = '', verb = ''] = name.split('.')
  const tree: Readonly<Record<string, Readonly<Record<string, Operation>>>> = everything
  return tree[area]?.[verb]?.areas ?? []
}
