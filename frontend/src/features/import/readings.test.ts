import { expect, it } from 'vitest'
import { choicesOf, wholeOf } from './readings'

it('a column can become a metric of its own name, unless there is one', () => {
  expect(choicesOf(' Views ', ['Clicks'])).toEqual({ known: ['Clicks'], fresh: 'Views' })
  expect(choicesOf('clicks', ['Clicks'])).toEqual({ known: ['Clicks'], fresh: '' })
})

it('what was recognised is said as well once the user says something', () => {
  const columns = [
    { heading: 'Date', field: 'date' },
    { heading: 'Views', field: 'Views' },
    { heading: 'Views', field: '' },
  ]
  expect(wholeOf(columns, { Views: '' })).toEqual({ Date: 'date', Views: '' })
})
