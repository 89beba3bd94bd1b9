import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HistoryChange, StepChanges, Workbook } from '~/api'
import { speak } from '~/locale'
import { CampaignContext } from '~/shell/campaign'
import { Changes } from './Changes'

const book = { campaign: { id: 'c', currency: 'CNY' } } as Workbook

const row = (more: Partial<HistoryChange>): HistoryChange => ({
  kind: 'task',
  row: 't',
  title: 'Poster',
  op: 'patch',
  stays: false,
  fields: [],
  ...more,
})

function tell(changes: HistoryChange[], more: Partial<StepChanges> = {}) {
  render(
    <CampaignContext value={{ book, summary: null }}>
      <Changes changes={{ changes, more: 0, whole: false, record: false, settled: false, ...more }} />
    </CampaignContext>,
  )
}

const rows = () => screen.queryAllByRole('listitem').map((x) => x.textContent)

beforeEach(() => speak('en'))
afterEach(cleanup)

it('tells each field by its name there, before and after, and what was changed since', () => {
  tell([
    row({
      fields: [
        { field: 'due', type: 'day', before: null, after: '2020-06-04', stays: true },
        { field: 'critical', type: 'bool', before: false, after: true, stays: false },
        { field: 'position', type: 'moved', before: null, after: null, stays: false },
      ],
    }),
    row({
      kind: 'material',
      row: 'm',
      title: 'Cups',
      fields: [{ field: 'due', type: 'day', before: null, after: null, stays: false }],
    }),
  ])
  expect(rows()).toEqual([
    'changedTaskPosterDueempty→becomesThu 4 Jun 2020changed sinceCriticalNo→becomesYesPositionmoved ',
    'changedMaterialCupsAcceptance dayempty→becomesempty',
  ])
})

it('tells of a row that was made or deleted what it held, but not its name again', () => {
  const fields = (before: unknown, after: unknown) =>
    [
      { field: 'title', type: 'text', before: before && 'Poster', after: after && 'Poster', stays: false },
      { field: 'owner', type: 'text', before: before && 'Wang', after: after && 'Wang', stays: false },
    ] as const
  tell([
    row({ op: 'create', fields: [...fields(null, true)], stays: true }),
    row({ op: 'delete', row: 'u', fields: [...fields(true, null)] }),
  ])
  expect(rows()).toEqual(['addedTaskPosterchanged sinceOwnerWang', 'deletedTaskPosterOwnerWang'])
})

it('says how many rows are not told, and when nothing changed', () => {
  tell([], { more: 0 })
  expect(screen.getByText(/It changed nothing/)).toBeTruthy()
  cleanup()
  tell([row({})], { more: 58 })
  expect(screen.getByText('58 more rows are not listed')).toBeTruthy()
})

it('says nothing of what would stay where the step cannot be turned', () => {
  for (const why of ['whole', 'record']) {
    tell([row({ op: 'create', stays: true })], { [why]: true })
    expect(screen.queryByText('changed since')).toBeNull()
    cleanup()
  }
})

it('cuts a long text until all of it is wanted', () => {
  const long = '字'.repeat(400)
  tell([row({ fields: [{ field: 'notes', type: 'text', before: 'short', after: long, stays: false }] })])
  expect(screen.queryByText(long)).toBeNull()
  fireEvent.click(screen.getByText('Show all of it'))
  expect(screen.getByText(long)).toBeTruthy()
})
