// A value that follows another once the frame that shows that one is out: what stands beside a list never keeps the list
// waiting.
import { startTransition, useEffect, useState } from 'react'

export function useLater<T>(value: T): T {
  const [late, setLate] = useState(value)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setLate(() => value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return late
}
