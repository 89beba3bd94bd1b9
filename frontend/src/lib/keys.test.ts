import { expect, it } from 'vitest'
import { combination, composing, inField, keyLabel, pressed } from './keys'

const key = (k: string, more: Partial<KeyboardEvent> = {}) => ({
  key: k,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

it('tells combinations apart', () => {
  expect(pressed('mod+z', key('z', { ctrlKey: true }))).toBe(true)
  expect(pressed('mod+z', key('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(pressed('mod+shift+z', key('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
  expect(pressed('mod+z', key('z', { ctrlKey: true, altKey: true }))).toBe(false)
  expect(pressed('n', key('n'))).toBe(true)
  expect(pressed('n', key('n', { ctrlKey: true }))).toBe(false)
})

it('knows a letter by its place under another alphabet', () => {
  expect(pressed('mod+k', key('л', { ctrlKey: true, code: 'KeyK' }))).toBe(true)
})

it('takes a sign with and without Shift, and the full-width one', () => {
  expect(pressed('?', key('?', { shiftKey: true }))).toBe(true)
  expect(pressed('?', key('?'))).toBe(true)
  expect(pressed('?', key('？', { shiftKey: true }))).toBe(true)
})

it('leaves keys to an input method', () => {
  expect(composing({ isComposing: true, keyCode: 65 })).toBe(true)
  expect(composing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(composing({ isComposing: false, keyCode: 65 })).toBe(false)
})

it('knows what works within a text field', () => {
  expect(combination('mod+k')).toBe(true)
  expect(combination('n')).toBe(false)
  expect([combination('f8'), combination('shift+f8'), combination('f')]).toEqual([true, true, false])
  const box = Object.assign(document.createElement('input'), { type: 'checkbox' })
  expect(inField(box)).toBe(false)
  expect(inField(document.createElement('input'))).toBe(true)
  expect(inField(document.body)).toBe(false)
})

it('names keys', () => {
  expect(keyLabel('mod+shift+z')).toBe('Ctrl Shift Z')
  expect(keyLabel('alt+arrowleft')).toBe('Alt ←')
})
