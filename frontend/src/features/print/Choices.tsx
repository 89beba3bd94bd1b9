// What a handout is printed with: those of the options that it knows.
import { Checkbox, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Paper, PrintOptions, Workbook } from '~/api'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { type Day, formatDay } from '~/lib/date'
import { useLang, useT } from '~/locale'
import type { HandoutKind } from '~/paper/handouts'
import { ORDERS, papersOf, TONGUES } from '~/paper/options'
import { pageList } from '~/paper/pages'
import css from './Print.module.css'

export interface Choosing {
  book: Workbook
  handout: HandoutKind
  options: PrintOptions
  onChoose: (change: Partial<PrintOptions>) => Promise<void>
  /** The paper with these options that is out; undefined where there is none. */
  out: Paper | undefined
  /** The pages in the file that is looked at; none named: all. */
  only: readonly number[]
  /** The revision that only the changed pages are wanted of; 0: all pages. */
  since: number
  onSince: (revision: number) => void
}

export function Choices({ book, handout, options, onChoose, out, only, since, onSince }: Choosing) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const heeds = (...any: (keyof PrintOptions)[]) => any.some((o) => handout.heeds.includes(o))
  const choose = (change: Partial<PrintOptions>) => tell.failure(onChoose(change))
  const open = book.tasks.filter((x) => x.state !== 'done').length
  const days = handout.days?.(book, today) ?? []
  const sayDay = (d: Day) => formatDay(d, lang, { weekday: true, today })
  const unchosen = !handout.today
    ? t('ui.print.day.all')
    : days[0] === today
      ? t('ui.print.day.today')
      : t('ui.print.day.latest', { day: sayDay(days[0] ?? '') })
  return (
    <>
      {heeds('by', 'open', 'for', 'day', 'client') && (
        <section>
          <h3 className={css.heading}>{t('ui.print.content')}</h3>
          {heeds('by') && (
            <Choice label={t('ui.print.by')}>
              <Segmented
                label={t('ui.print.by')}
                value={options.by}
                options={ORDERS.map((value) => ({ value, label: t(`ui.print.by.${value}`) }))}
                onChange={(by) => choose({ by })}
              />
            </Choice>
          )}
          {heeds('open') && (
            <Choice label={t('ui.print.scope')}>
              <Segmented
                label={t('ui.print.scope')}
                value={options.open ? 'open' : 'all'}
                options={
                  heeds('by')
                    ? [
                        { value: 'all', label: t('ui.print.scope.all', { tasks: book.tasks.length }) },
                        { value: 'open', label: t('ui.print.scope.open', { tasks: open }) },
                      ]
                    : [
                        { value: 'all', label: t('ui.print.scope.everything') },
                        { value: 'open', label: t('ui.print.scope.left') },
                      ]
                }
                onChange={(scope) => choose({ open: scope === 'open' })}
              />
            </Choice>
          )}
          {heeds('for') && (
            <Choice label={t('ui.print.for')}>
              <NativeSelect
                className="qd-grow"
                aria-label={t('ui.print.for')}
                value={options.for}
                onChange={(e) => choose({ for: e.currentTarget.value })}
                data={[
                  { value: '', label: t('ui.print.for.all') },
                  { group: t('ui.print.for.groups'), items: book.groups.map((g) => ({ value: g.id, label: g.name })) },
                  { group: t('ui.print.for.people'), items: book.people.map((p) => ({ value: p.id, label: p.name })) },
                ]}
              />
            </Choice>
          )}
          {heeds('day') && days.length > 0 && (
            <Choice label={t('ui.print.day')}>
              <NativeSelect
                className="qd-grow"
                aria-label={t('ui.print.day')}
                value={days.includes(options.day) ? options.day : ''}
                onChange={(e) => choose({ day: e.currentTarget.value })}
                data={[{ value: '', label: unchosen }, ...days.map((d) => ({ value: d, label: sayDay(d) }))]}
              />
            </Choice>
          )}
          {heeds('client') && (
            <Checkbox
              className={css.tick ?? ''}
              size="sm"
              label={t('ui.print.client')}
              description={t('ui.print.clientHint')}
              checked={options.client === true}
              onChange={(e) => choose({ client: e.currentTarget.checked })}
            />
          )}
        </section>
      )}
      <section>
        <h3 className={css.heading}>{t('ui.print.sheetOf')}</h3>
        <Choice label={t('ui.print.paper')}>
          <Segmented
            label={t('ui.print.paper')}
            value={options.paper}
            options={papersOf(handout).map((value) => ({ value, label: t(`ui.print.paper.${value}`) }))}
            onChange={(paper) => choose({ paper })}
          />
        </Choice>
        <Choice label={t('ui.print.lang')}>
          <Segmented
            label={t('ui.print.lang')}
            value={options.lang}
            options={TONGUES.map((value) => ({ value, label: t(`ui.print.lang.${value}`) }))}
            onChange={(lang) => choose({ lang })}
          />
        </Choice>
        {heeds('bind') && (
          <Checkbox
            className={css.tick ?? ''}
            size="sm"
            label={t('ui.print.bind')}
            checked={options.bind === true}
            onChange={(e) => choose({ bind: e.currentTarget.checked })}
          />
        )}
        {out && (out.renew.length > 0 || since > 0) && (
          <Choice label={t('ui.print.which')}>
            <Segmented
              label={t('ui.print.which')}
              value={since > 0 ? 'changed' : 'all'}
              options={[
                { value: 'all', label: t('ui.print.which.all') },
                {
                  value: 'changed',
                  label: t('ui.print.which.changed', {
                    pages: pageList(since > 0 && only.length > 0 ? only : out.renew),
                  }),
                },
              ]}
              onChange={(which) => onSince(which === 'all' ? 0 : out.revision)}
            />
          </Choice>
        )}
      </section>
    </>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.choice}>
      <span>{label}</span>
      {children}
    </div>
  )
}
