import { expect, it } from 'vitest'
import type { ImportColumn } from '~/api'
import { questionsOf } from './responses'

it('offers the questions there are, and a new one of the words of the column', () => {
  const column = { heading: '3. Where from?', field: '' } as ImportColumn
  expect(questionsOf(column, '', ['How was it?'])).toEqual({ known: ['How was it?'], fresh: '3. Where from?' })
  expect(questionsOf(column, 'Where from?', [])).toEqual({ known: [], fresh: 'Where from?' }) // as Go reads it
  expect(questionsOf(column, 'how was it?', ['How was it?']).fresh).toBe('3. Where from?')
  expect(questionsOf({ ...column, heading: 'How was it?' }, '', ['How was it?']).fresh).toBe('')
  expect(questionsOf(column, 'respondent', []).fresh).toBe('3. Where from?')
  expect(questionsOf(column, 'satisfaction', []).fresh).toBe('3. Where from?')
})
