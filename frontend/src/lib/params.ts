// What a screen shows, kept in the URL beside its place: ?group=client&only=mine.
import { useSearchParams } from 'react-router-dom'

/** The parameters, and a way to change some of them; "" takes one out. Whether it is a place to come back to is said. */
export function useParamsOf(): [URLSearchParams, (change: Record<string, string>, replace: boolean) => void] {
  const [params, setParams] = useSearchParams()
  const put = (change: Record<string, string>, replace: boolean) =>
    setParams(
      (p) => {
        for (const [name, value] of Object.entries(change)) {
          if (value) p.set(name, value)
          else p.delete(name)
        }
        return p
      },
      { replace, flushSync: true }, // at once: the next key counts from where this one led
    )
  return [params, put]
}
