import { describe, expect, it } from 'vitest'
import { rank, type Spell, score } from './match'
import { loadSpell } from './pinyin'

const titles = (entries: string[], typed: string, spell?: Spell) => rank(entries, typed, (text) => ({ text }), spell)

describe('rank', () => {
  it('puts whole before start before word before middle before letters in order', () => {
    const entries = ['a pair inted', 'reprint', 'Save print', 'Printing', 'print']
    expect(titles(entries, 'print')).toEqual(['print', 'Printing', 'Save print', 'reprint', 'a pair inted'])
  })

  it('wants every word, in any order', () => {
    expect(titles(['Open sample', 'Open print', 'sample'], 'sample open')).toEqual(['Open sample'])
  })

  it('keeps the order of equals, and all entries for nothing typed', () => {
    expect(titles(['b', 'a'], ' ')).toEqual(['b', 'a'])
  })

  it('answers nothing for what is not there', () => {
    expect(score({ text: '新建活动' }, '打印')).toBe(0)
  })

  it('finds by further words, after those whose name fits', () => {
    const of = (e: { text: string; words?: string }) => e
    const [first, second] = rank([{ text: 'Undo', words: 'back' }, { text: 'Back' }], 'back', of)
    expect([first?.text, second?.text]).toEqual(['Back', 'Undo'])
  })
})

describe('pinyin', () => {
  it('finds Chinese by one character, by initials and by full pinyin from any syllable', async () => {
    const spell = await loadSpell()
    const entries = ['新建活动', '打印', '移到回收站']
    expect(titles(entries, '打', spell)).toEqual(['打印'])
    expect(titles(entries, 'xjhd', spell)).toEqual(['新建活动'])
    expect(titles(entries, 'xinjian', spell)).toEqual(['新建活动'])
    expect(titles(entries, 'huod', spell)).toEqual(['新建活动'])
    expect(titles(entries, 'hsz', spell)).toEqual(['移到回收站'])
    expect(titles(entries, 'ayin', spell)).toEqual([]) // not from the middle of a syllable
  })

  it('reads names with Latin letters and figures in them', async () => {
    const spell = await loadSpell()
    expect(titles(['深空耳机 X2 发布'], 'sker', spell)).toEqual([])
    expect(titles(['深空耳机 X2 发布'], 'skej', spell)).toEqual(['深空耳机 X2 发布'])
    expect(titles(['深空耳机 X2 发布'], 'x2', spell)).toEqual(['深空耳机 X2 发布'])
  })
})
