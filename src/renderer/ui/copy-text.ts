/**
 * Puts text on the clipboard; answers whether it is there. Only within a click or key press. The window grants no
 * permission, not even that of the asynchronous clipboard, and this way needs none.
 */
export function copyText(text: string): boolean {
  let isDone = false
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    // Nothing else on the page may put its own selection in its place.
    event.stopImmediatePropagation()
    isDone = true
  }
  document.addEventListener('copy', put, { capture: true })
  try {
    return document.execCommand('copy') && isDone
  } finally {
    document.removeEventListener('copy', put, { capture: true })
  }
}
