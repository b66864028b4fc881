/**
 * A browser cannot load a scheme of an app's own, so `app://bundle/x` is served as `https://bundle.app.localhost/x`,
 * and turned back wherever the app sees an address.
 */
const schemes = new Set<string>()

export const addScheme = (scheme: string): unknown => schemes.add(scheme)

export function toWeb(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address)
  const [, scheme = '', host = '', rest = ''] = match ?? []
  return match && schemes.has(scheme) ? `https://${host}.${scheme}.localhost${rest}` : address
}

export function fromWeb(address: string): string {
  const match = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.localhost(.*)$/is.exec(address)
  const [, host = '', scheme = '', rest = ''] = match ?? []
  return match && schemes.has(scheme) ? `${scheme}://${host}${rest}` : address
}
