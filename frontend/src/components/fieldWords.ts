// What the rows of a campaign hold, in the user's language: each field's value, and what a row is called.
import { useMemo } from 'react'
import { type AnyRow, type Kind, rowOf, type Workbook } from '~/api'
import { useToday } from '~/lib/clock'
import { howOf, titleField } from '~/lib/fields'
import { told } from '~/lib/told'
import { useLang, useT, useWord } from '~/locale'

export interface FieldWords {
  /** What a field holds, as people read it; "" for nothing. */
  value: (kind: Kind, field: string, held: unknown) => string
  /** What a row is called: its title, else what it is. */
  title: (kind: Kind, row: AnyRow) => string
}

export function useFieldWords(book: Workbook): FieldWords {
  const t = useT()
  const word = useWord()
  const lang = useLang()
  const today = useToday()
  return useMemo(() => {
    const reader = { lang, today, currency: book.campaign.currency, t }

    const title: FieldWords['title'] = (kind, row) => {
      const values = row as unknown as Record<string, unknown>
      const own = values[titleField(kind)]
      if (typeof own === 'string' && own !== '') return own
      if (kind === 'period') return value(kind, 'kind', values.kind)
      if (kind === 'dependency') return `${value(kind, 'task', values.task)} ← ${value(kind, 'on', values.on)}`
      if (kind === 'print')
        return t('ui.print.note', {
          handout: word('handout', String(values.handout)),
          revision: Number(values.revision),
        })
      return word('kind', kind)
    }

    const value: FieldWords['value'] = (kind, field, held) => {
      const how = howOf(kind, field)
      if (typeof how === 'string') return told(held, how === 'plain' || how === 'code' ? 'text' : how, reader)
      if (typeof held !== 'string' || held === '') return ''
      if ('choice' in how) return word(how.choice, held)
      const row = rowOf(book, how.ref, held)
      return row ? title(how.ref, row) : t('ui.row.gone')
    }
    return { value, title }
  }, [book, word, lang, t, today])
}
