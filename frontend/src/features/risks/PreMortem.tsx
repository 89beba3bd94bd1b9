// The pre-mortem: the campaign has failed, and each says why. Worries are written down one after the other, grouped by
// theme, and become risks.
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type Applied, apply, fromWorries, groupWorries, type Worry } from '~/api'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { useLanding } from '~/lib/landing'
import { useParamsOf } from '~/lib/params'
import { useT } from '~/locale'
import { pathOfRow } from '~/places'
import { columnOf } from '~/sheet/columns'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import type { SheetGroup } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import { Entry, type EntryKeys } from './Entry'
import css from './PreMortem.module.css'
import { Themes } from './Themes'
import { themesOf, voicesOf } from './worries'

const BY = ['theme', 'person'] as const

export default function PreMortem() {
  const t = useT()
  const ground = useGround()
  const navigate = useNavigate()
  const { book } = useCampaign()
  const { id: campaign } = book.campaign
  const { worries, risks, people } = book
  const [params, put] = useParamsOf()
  const by = BY.find((b) => b === params.get('by')) ?? 'theme'
  const entry = useRef<EntryKeys>(null)
  const sheet = useRef<SheetKeys>(null)
  const pane = useRef<HTMLDivElement>(null)
  const [rows, setRows] = useState<readonly Worry[]>([])
  const themes = useMemo(() => themesOf(worries), [worries])
  const picked = rows.filter((w) => !w.risk)

  // Who comes here comes to write, unless a worry is asked for.
  const { row: asked } = useLanding()
  useEffect(() => {
    if (!asked) entry.current?.focus()
  }, [asked])

  const columns = useMemo(() => {
    const names = themes.flatMap((x) => (x.name ? [{ text: x.name, label: x.name }] : []))
    return [
      columnOf('worry', 'text', ground, { head: t('kind.worry') }),
      columnOf('worry', 'person', ground, { head: t('ui.risks.saidBy'), width: 96 }),
      columnOf('worry', 'theme', ground, {
        width: 136,
        edit: { by: 'choice', options: () => [{ text: '', label: '' }, ...names], free: true },
      }),
      columnOf('worry', 'risk', ground, { width: 160 }),
    ]
  }, [ground, themes, t])
  const groups = useMemo<SheetGroup<Worry>[]>(() => {
    const all =
      by === 'theme'
        ? themes.map((x) => ({
            id: `theme:${x.name}`,
            label: x.name || t('ui.risks.noTheme'),
            rows: x.worries,
            gives: { theme: x.name },
          }))
        : voicesOf(worries, people).map((v) => ({
            id: `person:${v.person}`,
            label: v.name || t('ui.risks.noVoice'),
            rows: v.worries,
            gives: { person: v.person },
          }))
    return all.length > 0 ? all : [{ id: 'none', label: t('ui.risks.noTheme'), rows: [], gives: {} }]
  }, [by, themes, worries, people, t])

  const done = (work: Promise<Applied>) => tell.failure(work.then((a) => tell.step(a)))
  const patch = (those: readonly Worry[], set: Partial<Worry>) =>
    apply(
      campaign,
      those.map((w) => ({ op: 'patch', kind: 'worry', row: w.id, set })),
    )
  const ids = (those: readonly Worry[]) => those.map((w) => w.id)
  useAction('premortem.new', () => entry.current?.focus())
  useAction('premortem.group', worries.some((w) => !w.theme && !w.risk) ? () => done(groupWorries(campaign)) : null)
  useAction('premortem.themes', () =>
    pane.current?.querySelector<HTMLElement>('[data-themes] button, [data-themes] input')?.focus(),
  )
  useAction('premortem.by.theme', () => put({ by: '' }, true))
  useAction('premortem.by.person', () => put({ by: 'person' }, true))
  const open = worries.filter((w) => !w.risk).length
  return (
    <>
      <PageBar
        title={t('ui.risks.premortem')}
        actions={
          <>
            <ActionButton id="premortem.back" icon="back" />
            <ActionButton id="premortem.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        <Segmented
          label={t('ui.risks.groupBy')}
          value={by}
          options={BY.map((value) => ({ value, label: t(`ui.risks.by.${value}`) }))}
          onChange={(value) => put({ by: value === 'theme' ? '' : value }, true)}
        />
      </PageBar>
      <div className={css.room}>
        <div ref={pane} className={css.pane}>
          <Entry ref={entry} />
          <div data-themes>
            <Themes
              themes={themes}
              risks={risks}
              picked={picked}
              onRename={(x, theme) => done(patch(x.worries, { theme }))}
              onMake={(name, those) => done(fromWorries(campaign, name, ids(those)).then((m) => m.applied))}
              onAttach={(risk, those) => done(patch(those, { risk }))}
              onRisk={(risk) => navigate(pathOfRow(campaign, 'risk', risk))}
            />
          </div>
        </div>
        <div className={css.list}>
          <Sheet<'worry'>
            ref={sheet}
            at="premortem"
            kind="worry"
            label={t('ui.risks.worries')}
            columns={columns}
            groups={groups}
            grouped
            adds={t('ui.risks.worry.add')}
            bare
            onSelect={(_, those) => setRows(those)}
            faint={(w) => w.risk !== ''}
            empty={<p className="qd-2">{t('ui.risks.noWorries')}</p>}
            foot={
              <span>
                {t('ui.risks.worryFoot', { count: worries.length, themes: themes.filter((x) => x.name).length })}
                {open > 0 && ` · ${t('ui.risks.undealt', { count: open })}`}
              </span>
            }
          />
        </div>
      </div>
    </>
  )
}
