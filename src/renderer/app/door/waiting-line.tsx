import { useEffect, useEffectEvent, useState } from 'react'

/** `14 分 05 秒`, `9 秒` */
export function durationLabel(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes >= 60) return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
  return minutes === 0 ? `${rest} 秒` : `${minutes} 分 ${String(rest).padStart(2, '0')} 秒`
}

interface WaitingLineProps {
  readonly failures: number
  /** The moment at which a passphrase may be tried again, in milliseconds. */
  readonly until: number
  readonly onOver: () => void
}

/** Too many wrong passphrases: how long to wait, counted down, and the way that never waits. */
export function WaitingLine({ failures, until, onOver }: WaitingLineProps) {
  const [now, setNow] = useState(Date.now)
  const over = useEffectEvent(onOver)
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= until) over()
    }, 1000)
    return () => window.clearInterval(timer)
  }, [until])
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  return (
    <p className="door-warning" role="alert">
      口令连续输错 {failures} 次，请过 {durationLabel(left)}再试；用恢复码不用等。
    </p>
  )
}
