// What columns and panels need to say what a row holds: the language, the day, and what the campaign calls its rows.
import { useMemo } from 'react'
import { type AnyRow, type Kind, LISTS, type ListKind, type Rows } from '~/api'
import { useFieldWords } from '~/components/fieldWords'
import { useToday } from '~/lib/clock'
import type { Day, Lang } from '~/lib/date'
import { type Translate, useFieldName, useLang, useT, useWord, type WordGroup } from '~/locale'
import { useCampaign } from '~/shell/campaign'

export interface Ground {
  t: Translate
  lang: Lang
  today: Day
  /** The first live day; "" for none. */
  live: Day
  currency: string
  /** What a field is called. */
  nameOf: (kind: Kind, field: string) => string
  word: (group: WordGroup, code: string) => string
  /** What a row is called. */
  titleOf: (kind: Kind, row: AnyRow) => string
  rowsOf: <K extends ListKind>(kind: K) => readonly Rows[K][]
}

/** The same as long as the campaign is. */
export function useGround(): Ground {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const word = useWord()
  const nameOf = useFieldName()
  const { book, summary } = useCampaign()
  const { title: titleOf } = useFieldWords(book)
  const live = summary?.live ?? ''
  return useMemo(
    () => ({
      t,
      lang,
      today,
      live,
      currency: book.campaign.currency,
      nameOf,
      word,
      titleOf,
      rowsOf: <K extends ListKind>(kind: K) => book[LISTS[kind]] as unknown as readonly Rows[K][],
    }),
    [t, lang, today, live, book, nameOf, word, titleOf],
  )
}
