import { expect, it } from 'vitest'
import type { Workbook } from '~/api'
import type { Finding } from '~/lib/findings'
import { fieldsOf, missing } from './together'

const finding = (kind: string, row: string, field: string, or = '') => ({ kind, row, field, or }) as unknown as Finding
const book = {
  tasks: [
    { id: 'a', owner: '', due: '2026-06-04', permit: false },
    { id: 'b', owner: 'lin', due: '' },
  ],
  partners: [{ id: 'p', status: 'sent', contact: '' }],
} as unknown as Workbook

it('a value puts right what is empty, and a choice that is another', () => {
  expect(missing(finding('task', 'a', 'owner'), book)).toBe(true)
  expect(missing(finding('task', 'b', 'owner'), book), 'somebody has it by now').toBe(false)
  expect(missing(finding('task', 'a', 'due'), book), 'due too late').toBe(false)
  expect(missing(finding('partner', 'p', 'status'), book)).toBe(true)
  expect(missing(finding('task', 'a', 'permit'), book), 'yes or no says no value').toBe(false)
  expect(missing(finding('task', '', 'owner'), book), 'a row yet to be made').toBe(false)
  expect(missing(finding('task', 'gone', 'owner'), book)).toBe(false)
  expect(missing(finding('campaign', 'c', 'lead'), book), 'no list').toBe(false)
  expect(missing(finding('task', 'a', ''), book), 'the row as a whole').toBe(false)
})

it('offers the fields of which there is something to choose', () => {
  const ground = (partners: number) => ({
    rowsOf: (kind: string) => Array.from({ length: kind === 'partner' ? partners : 0 }),
  })
  const payee = finding('budget_line', 'l', 'payee', 'owner')
  expect(fieldsOf(payee, ground(0))).toEqual(['owner'])
  expect(fieldsOf(payee, ground(1))).toEqual(['payee', 'owner'])
  expect(fieldsOf(finding('task', 'a', 'owner'), ground(0))).toEqual(['owner'])
})
