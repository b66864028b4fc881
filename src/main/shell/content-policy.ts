/**
 * The page loads scripts from the bundle only and reaches no network. Styles may be inline: antd puts every style
 * through `style.innerHTML`, and a page without inline scripts gains little from forbidding that.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "object-src 'none'",
].join('; ')

/** A printed document runs nothing and loads nothing. */
export const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

export const responseHeaders = (policy: string, type: string): Record<string, string> => ({
  'content-security-policy': policy,
  'content-type': type,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
})
