import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Actions } from '~/actions/Actions'
import { keys, queries, type WorkspaceFile } from '~/api'
import { DEFAULTS } from '~/api/preferences'
import { Foot } from '~/components/Foot'
import { speak } from '~/locale'
import SettingsScreen from './SettingsScreen'
import { backUp } from './work'

const backups = [2, 1].map((n) => ({
  path: `/w-backups/2026052${n}-090000.qingdan`,
  at: Date.UTC(2026, 4, 20 + n),
  size: n * 1024,
}))
const file: WorkspaceFile = {
  path: '/here/w.qingdan',
  size: 2048,
  next: '/here/w.qingdan',
  copied: false,
  missing: false,
  standard: '/here/w.qingdan',
  standard_at: 1,
}

let go: Record<string, Record<string, ReturnType<typeof vi.fn>>>

function open(part: string, over: Partial<WorkspaceFile> = {}) {
  go.Workspace = { ...go.Workspace, File: vi.fn(async () => ({ ...file, ...over })) }
  const shell = (
    <Actions>
      <Outlet />
      <Foot />
    </Actions>
  )
  const router = createMemoryRouter(
    [{ element: shell, children: [{ path: '/settings/:part?', element: <SettingsScreen /> }] }],
    { initialEntries: [`/settings/${part}`] },
  )
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  )
}

const readonly = (is: boolean) => {
  queries.setQueryData(keys.workspace, { path: file.path, readonly: is, error: null, backups: [] })
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })

beforeEach(async () => {
  await speak('en')
  go = {
    Workspace: {
      Backups: vi.fn(async () => backups),
      Restore: vi.fn(async () => '/w-backups/saved.qingdan'),
      State: vi.fn(async () => ({ path: file.path, readonly: false, error: null, backups: [] })),
      Use: vi.fn(async () => file),
    },
    Preferences: {
      About: vi.fn(async () => ({ version: '9.9', account: 'lin', licence: 'OFL' })),
      Set: vi.fn(async (p) => ({ ...p, name: p.name.trim() })),
    },
    Campaigns: { List: vi.fn(async () => []) },
    Edits: { State: vi.fn(async () => ({ undo: '', redo: '' })) },
    Files: { Reveal: vi.fn(async () => {}) },
  }
  vi.stubGlobal('go', { app: go })
  queries.setQueryData(keys.edits, { undo: '', redo: '' })
  queries.setQueryData(keys.preferences, DEFAULTS)
  readonly(false)
})

afterEach(() => {
  cleanup()
  queries.clear()
  vi.unstubAllGlobals()
})

it('keeps a name when Enter is pressed, not while it is composed, and shows it as Go has it', async () => {
  open('general')
  const field = screen.getByLabelText<HTMLInputElement>('Name')
  fireEvent.change(field, { target: { value: ' 王芳 ' } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
  expect(go.Preferences?.Set).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(field.value).toBe('王芳'))
  fireEvent.blur(field)
  expect(go.Preferences?.Set).toHaveBeenCalledTimes(1)
})

it('says at the field why a name is refused, and puts the kept one back with Escape', async () => {
  go.Preferences?.Set?.mockRejectedValue(
    '{"code":"invalid","message":"not valid","fields":[{"edit":0,"kind":"","row":"","field":"name","code":"text.long","message":"too long"}]}',
  )
  open('general')
  const field = screen.getByLabelText<HTMLInputElement>('Name')
  fireEvent.change(field, { target: { value: 'x' } })
  fireEvent.blur(field)
  await screen.findByText('too long')
  expect(field.value).toBe('x')
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(field.value).toBe('')
  expect(screen.queryByText('too long')).toBeNull()
})

it('is moved through with the arrows, and Enter restores what it stands at, once', async () => {
  open('backups')
  await screen.findByRole('treegrid')
  press('ArrowDown')
  press('Enter')
  press('Enter')
  await waitFor(() => expect(go.Workspace?.Restore).toHaveBeenCalledWith(backups[1]?.path))
  expect(go.Workspace?.Restore).toHaveBeenCalledTimes(1)
})

it('backs up once however often it is pressed, and again when that is made', async () => {
  let done = (_: string) => {}
  const make = vi.fn(() => new Promise<string>((answer) => (done = answer)))
  go.Workspace = { ...go.Workspace, Backup: make }
  const first = backUp()
  await backUp()
  expect(make).toHaveBeenCalledTimes(1)
  done('/w-backups/new.qingdan')
  await first
  make.mockRejectedValueOnce('{"code":"backup.full","message":"full","fields":[]}')
  await expect(backUp()).rejects.toMatchObject({ code: 'backup.full' })
  const third = backUp()
  done('/w-backups/newer.qingdan')
  await third
  expect(make).toHaveBeenCalledTimes(3)
})

it('neither backs up nor restores a workspace that can only be read, and says why', async () => {
  readonly(true)
  open('backups')
  await screen.findByRole('treegrid')
  screen.getByText('The workspace can only be read: no backup, restore or repair')
  expect(button(/^Back up now/).disabled).toBe(true)
  expect(button(/^Restore from a file/).disabled).toBe(true)
  for (const b of screen.getAllByRole<HTMLButtonElement>('button', { name: 'Restore' })) expect(b.disabled).toBe(true)
  press('Enter')
  expect(go.Workspace?.Restore).not.toHaveBeenCalled()
})

it('repairs what can be, and looks again', async () => {
  const at = { campaigns: 1, steps: 2, rows: 3, repaired: false }
  const fold = { code: 'fold', message: 'Task “x” differs', repairable: true }
  const page = { code: 'page', message: 'damaged page', repairable: false }
  const check = vi
    .fn()
    .mockResolvedValueOnce({ ...at, findings: [fold, page] })
    .mockResolvedValueOnce({ ...at, findings: [fold, page], repaired: true })
    .mockResolvedValueOnce({ ...at, findings: [page] })
  go.Workspace = { ...go.Workspace, Check: check }
  open('check?run')
  await screen.findByText('2 problems found')
  expect(check.mock.calls.map((c) => c[0])).toEqual([false])
  screen.getByText('Nothing was thrown away; restore a backup from before.')
  fireEvent.click(button(/^Repair 1 problem/))
  await screen.findByText('1 problem found')
  expect(check.mock.calls.map((c) => c[0])).toEqual([false, true, false])
  expect(screen.queryByRole('button', { name: /^Repair/ })).toBeNull()
})

it('says what the next start opens, and takes it back', async () => {
  open('workspace', { next: '/stick/w.qingdan', copied: true })
  await screen.findByText('The next start opens another file')
  screen.getByText('/stick/w.qingdan')
  fireEvent.click(button(/^Keep the present file/))
  await screen.findByText('Opens the same file')
  expect(go.Workspace?.Use).toHaveBeenCalledWith(file.path)
})

it('says when the next start will find nothing', async () => {
  open('workspace', { next: '/stick/w.qingdan', missing: true })
  await screen.findByText(/^The file that the next start opens is not there/)
})
