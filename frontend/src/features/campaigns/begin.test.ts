import { expect, it } from 'vitest'
import { shortOf } from './begin'

it('says when a live day leaves a template too little time', () => {
  const today = '2026-05-26'
  const short = (live: string, first: number | null = -30) => shortOf(live, { first }, today)
  expect(short('2026-05-25')).toEqual({ why: 'over' })
  // 20 June − 30 days is 21 May, five days ago
  expect(short('2026-06-20')).toEqual({ why: 'short', begins: '2026-05-21', days: 5 })
  expect(short('2026-06-25')).toBeNull() // begins today
  expect(short('2026-05-26', null)).toBeNull() // nothing in it is dated
  expect(shortOf('2026-05-26', undefined, today)).toBeNull() // blank
  expect(short('')).toBeNull()
})
