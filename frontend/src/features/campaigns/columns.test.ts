import { expect, it } from 'vitest'
import { columnsOf } from './columns'

// A column that the window has no room for is left out: what can be done with a campaign stands at the end of its row.
it('shows at every width only what fits', () => {
  const columns = columnsOf({
    t: (key) => key,
    word: (_, code) => code,
    lang: 'en',
    today: '2026-06-01',
    standings: new Map(),
  })
  const breaks = [960, ...columns.flatMap((c) => c.from ?? [])] // 960: the narrowest window, its rail left out
  for (const width of breaks) {
    const shown = columns.filter((c) => !c.from || width >= c.from)
    const least = shown.reduce((sum, c) => sum + Number(/(\d+)px/.exec(c.width)?.[1]), 0)
    expect([width, least <= width]).toEqual([width, true])
  }
})
