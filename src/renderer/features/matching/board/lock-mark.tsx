/** A padlock; the word stands beside it for who cannot see it. */
export function LockMark() {
  return (
    <svg className="lock-mark" viewBox="0 0 12 12" role="img" aria-label="已锁定">
      <path d="M3.5 5V3.6a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <rect x="2" y="5" width="8" height="6" rx="1" fill="currentColor" />
    </svg>
  )
}
