import { ApiError } from './api-error.ts'
import { bridge } from './bridge.ts'
import type { EveryClient, InputAt, OperationName, OutputAt } from './operations.ts'

/** Calls an operation by its name; a refusal is thrown as an ApiError. */
export async function call<Name extends OperationName>(name: Name, input: InputAt<Name>): Promise<OutputAt<Name>> {
  const result = await bridge().call(name, input)
  if (!result.ok) throw new ApiError(result.error)
  // The engine answers by the same contract that OutputAt is derived from.
  return result.value as OutputAt<Name>
}

const areaClient = (area: string): object =>
  new Proxy(
    {},
    { get: (_, verb) => (input: unknown) => call(`${area}.${String(verb)}` as OperationName, input as never) },
  )

/** The same as `call`, spoken: `client.teachers.get({ id })`. */
export const client = new Proxy({}, { get: (_, area) => areaClient(String(area)) }) as EveryClient
