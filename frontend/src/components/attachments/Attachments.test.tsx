import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Attachment, listen, queries } from '~/api'
import { speak } from '~/locale'
import { Attachments } from './Attachments'

const file = (id: string, name: string, size: number): Attachment => ({
  id,
  position: id,
  task: 't',
  partner: '',
  material: '',
  post: '',
  incident: '',
  name,
  hash: '',
  size,
  added: 1,
  notes: '',
})
const two = [file('a', '晟视设备租赁合同-盖章.pdf', 1_258_291), file('b', '舞台平面图 v4', 655_360)]

let go: Record<string, Record<string, ReturnType<typeof vi.fn>>>
let drop: (x: number, y: number, paths: string[]) => void
let stop = () => {}
let steps = 0

const applied = (label: string) => ({ step: `s${++steps}`, campaign: 'c', label, changes: [], summary: null })

function show(attachments: Attachment[] = two) {
  const whole = (list: Attachment[]) => (
    <MantineProvider env="test">
      <Notifications />
      <QueryClientProvider client={queries}>
        <Attachments campaign="c" kind="task" row="t" attachments={list} />
      </QueryClientProvider>
    </MantineProvider>
  )
  const { rerender } = render(whole(attachments))
  return (list: Attachment[]) => rerender(whole(list))
}

const row = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const field = () => screen.getByLabelText<HTMLInputElement>('File name')

beforeEach(async () => {
  await speak('en')
  go = {
    Attachments: {
      Add: vi.fn(async () => applied('attach 2 files')),
      Away: vi.fn(async () => []),
      Open: vi.fn(async () => '/tmp/x'),
      Save: vi.fn(async (_c, _a, path) => path),
    },
    Edits: { Apply: vi.fn(async () => applied('x')), Turn: vi.fn(async () => applied('x')) },
    Files: {
      PickAttachments: vi.fn(async () => ['/a/1.pdf', '/a/2.pdf']),
      PickSaveAttachment: vi.fn(async () => '/out/合同.pdf'),
      Reveal: vi.fn(async () => {}),
    },
    Jobs: { Cancel: vi.fn(async () => true) },
  }
  vi.stubGlobal('go', { app: go })
  vi.stubGlobal('runtime', {
    EventsOn: () => () => {},
    OnFileDrop: (hear: typeof drop) => {
      drop = hear
    },
  })
  stop = listen()
})

afterEach(() => {
  stop()
  cleanup()
  notifications.clean()
  queries.clear()
  vi.unstubAllGlobals()
})

it('shows how many there are, each with its name and size, and opens one', async () => {
  show()
  expect(screen.getByRole('heading').textContent).toBe('Attachments 2')
  expect(row(/^晟视设备租赁合同-盖章\.pdf, 1\.2 MB$/).title).toBe('晟视设备租赁合同-盖章.pdf')
  fireEvent.click(row(/^舞台平面图 v4, 640 KB$/))
  await waitFor(() => expect(go.Attachments?.Open).toHaveBeenCalledWith('c', 'b', expect.stringMatching(/^job-/)))
})

it('says what belongs here when there is nothing', () => {
  show([])
  screen.getByText(/^No attachments yet/)
  expect(screen.queryByRole('list')).toBeNull()
})

it('adds the files chosen, as one step that can be taken back', async () => {
  show()
  fireEvent.click(row(/^Attach files/))
  await screen.findByText('attach 2 files')
  expect(go.Attachments?.Add).toHaveBeenCalledWith(
    'c',
    'task',
    't',
    ['/a/1.pdf', '/a/2.pdf'],
    expect.stringMatching(/^job-/),
  )
  const made = `s${steps}`
  fireEvent.click(row(/^Undo$/))
  await waitFor(() => expect(go.Edits?.Turn).toHaveBeenCalledWith(made, true))
})

it('adds nothing when the dialog is closed', async () => {
  go.Files?.PickAttachments?.mockResolvedValue([])
  show()
  fireEvent.click(row(/^Attach files/))
  await waitFor(() => expect(go.Files?.PickAttachments).toHaveBeenCalled())
  await act(async () => {})
  expect(go.Attachments?.Add).not.toHaveBeenCalled()
})

it('says why a file was refused', async () => {
  go.Attachments?.Add?.mockRejectedValue('{"code":"attachment.folder","message":"A folder: /a","fields":[]}')
  show()
  fireEvent.click(row(/^Attach files/))
  await screen.findByText('A folder: /a')
})

it('takes files dropped on it, and no others', async () => {
  show([])
  const at = vi.fn<() => Element | null>(() => document.body)
  document.elementFromPoint = at
  drop(1, 1, ['/elsewhere.pdf'])
  at.mockReturnValue(screen.getByText(/^No attachments yet/))
  drop(5, 5, [''])
  expect(go.Attachments?.Add).not.toHaveBeenCalled()
  act(() => drop(5, 5, ['/dropped.pdf']))
  await screen.findByText('attach 2 files')
  expect(go.Attachments?.Add?.mock.calls.map((c) => c[3])).toEqual([['/dropped.pdf']])
})

it('keeps the window from going to a file that is dropped beside it', () => {
  show()
  const held = (types: string[]) =>
    [fireEvent.dragEnter, fireEvent.dragOver, fireEvent.drop].map(
      (fire) => !fire(document.body, { dataTransfer: { types } }),
    )
  expect(held(['text/uri-list', 'text/html'])).toEqual([true, true, true])
  expect(held(['Files'])).toEqual([true, true, true])
  expect(held(['text/plain'])).toEqual([false, false, false])
})

it('shows where files that hang over it would go, as long as they do', () => {
  show()
  const section = screen.getByRole('region')
  const files = { dataTransfer: { types: ['text/uri-list', 'text/html'] } } // as WebKitGTK says it
  fireEvent.dragEnter(section, { dataTransfer: { types: ['text/plain'] } })
  expect(screen.queryByText('Release to attach here')).toBeNull()
  fireEvent.dragEnter(section, files)
  screen.getByText('Release to attach here')
  fireEvent.dragEnter(row(/^舞台/), files)
  fireEvent.dragLeave(section, files)
  screen.getByText('Release to attach here')
  fireEvent.dragLeave(row(/^舞台/), files)
  expect(screen.queryByText('Release to attach here')).toBeNull()
})

it('is renamed in its place: the name without its ending is selected, Enter keeps it, not while it is composed', async () => {
  show()
  row(/^晟视/).focus()
  press('F2')
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, '晟视设备租赁合同-盖章'.length])
  fireEvent.change(field(), { target: { value: '合同.pdf' } })
  press('Enter', { keyCode: 229 })
  expect(go.Edits?.Apply).not.toHaveBeenCalled()
  press('Enter')
  await waitFor(() => expect(document.activeElement).toBe(row(/^晟视/))) // the list has not come anew here
  expect(go.Edits?.Apply?.mock.calls).toEqual([
    ['c', [{ op: 'patch', kind: 'attachment', row: 'a', set: { name: '合同.pdf' } }]],
  ])
})

it('keeps its name with Escape, and says at the field why another is refused', async () => {
  show()
  row(/^晟视/).focus()
  press('F2')
  fireEvent.change(field(), { target: { value: 'x' } })
  press('Escape')
  await waitFor(() => expect(document.activeElement).toBe(row(/^晟视/)))
  expect(go.Edits?.Apply).not.toHaveBeenCalled()

  go.Edits?.Apply?.mockRejectedValueOnce(
    '{"code":"invalid","message":"no","fields":[{"edit":0,"kind":"attachment","row":"a","field":"name","code":"required","message":"must not be empty"}]}',
  )
  press('F2')
  fireEvent.change(field(), { target: { value: ' ' } })
  fireEvent.blur(field())
  await screen.findByText('must not be empty')
  expect(field().value).toBe(' ')
})

it('is removed with a way back, and the focus goes to its neighbour, at last to the button', async () => {
  const again = show()
  row(/^晟视/).focus()
  press('ArrowDown')
  expect(document.activeElement).toBe(row(/^舞台/))
  press('Delete')
  expect(document.activeElement).toBe(row(/^晟视/))
  await screen.findByText('Removed “舞台平面图 v4”')
  expect(go.Edits?.Apply).toHaveBeenCalledWith('c', [{ op: 'delete', kind: 'attachment', row: 'b' }])
  again(two.slice(0, 1))
  press('Delete')
  expect(document.activeElement).toBe(row(/^Attach files/))
})

it('saves a copy where the dialog says', async () => {
  show()
  fireEvent.click(row(/^Actions for “晟视/))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Save a copy…' }))
  await screen.findByText('Saved to /out/合同.pdf')
  expect(go.Files?.PickSaveAttachment).toHaveBeenCalledWith('晟视设备租赁合同-盖章.pdf')
  expect(go.Attachments?.Save).toHaveBeenCalledWith('c', 'a', '/out/合同.pdf', expect.stringMatching(/^job-/))
  fireEvent.click(row(/^Show in folder$/))
  expect(go.Files?.Reveal).toHaveBeenCalledWith('/out/合同.pdf')
})

it('says which files have not come to this computer yet', async () => {
  go.Attachments?.Away?.mockResolvedValue(['b'])
  show()
  await waitFor(() => row(/^舞台平面图 v4, not on this computer yet$/))
  row(/1\.2 MB$/)
})
