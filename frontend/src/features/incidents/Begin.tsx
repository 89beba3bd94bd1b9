// What an incident starts with: a few words and Enter. Of the risks foreseen those that fit are offered, with their plans;
// with nothing typed, Enter starts the clock at once, and all else is written while it runs.
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { type ID, type IncidentBoard, type Risk, startIncident } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { PlainButton } from '~/components/PlainButton'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { rank } from '~/lib/match'
import { formatMinutes } from '~/lib/minutes'
import { useSpell } from '~/lib/useSpell'
import { useT, useWord } from '~/locale'
import css from './Incidents.module.css'
import { TIERS } from './view'

interface Props {
  campaign: ID
  risks: readonly Risk[]
  limits: IncidentBoard['limits']
  onStarted: (incident: ID) => void
  onLeave: () => void
}

export function Begin({ campaign, risks, limits, onStarted, onLeave }: Props) {
  const t = useT()
  const word = useWord()
  const spell = useSpell()
  const { part: Heading } = useHeadingLevels()
  const ids = useId()
  const busy = useRef(false)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [tier, setTier] = useState<(typeof TIERS)[number] | 'auto'>('auto')

  const named = typed.trim()
  const offers = useMemo(() => {
    const worst = risks.toSorted(
      (a, b) => (b.likelihood ?? 0) * (b.impact ?? 0) - (a.likelihood ?? 0) * (a.impact ?? 0),
    )
    const fit = named ? rank(worst, named, (r) => ({ text: r.name, words: r.trigger }), spell) : worst
    const of = fit.map((risk) => ({ id: risk.id, risk: risk as Risk | null }))
    const fresh = { id: '', risk: null }
    return named ? [...of, fresh] : [fresh, ...of]
  }, [risks, named, spell])
  const chosen = offers[Math.min(at, offers.length - 1)]

  const start = (offer = chosen) => {
    if (!offer || busy.current) return
    busy.current = true
    const incident = { risk: offer.id, name: offer.risk ? '' : named, tier: tier === 'auto' ? '' : tier }
    tell.failure(
      startIncident(campaign, incident)
        .then((s) => {
          tell.step(s.applied)
          onStarted(s.incident)
        })
        .finally(() => {
          busy.current = false
        }),
    )
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key]
    if (by) setAt(Math.max(0, Math.min(offers.length - 1, Math.min(at, offers.length - 1) + by)))
    else if (e.key === 'Enter') start()
    else if (e.key === 'Escape') onLeave()
    else return
    e.preventDefault()
  }
  return (
    <section className={css.begin} aria-label={t('ui.incidents.start')}>
      <Heading>{t('ui.incidents.start')}</Heading>
      <TextInput
        autoFocus
        size="md"
        label={t('ui.incidents.what')}
        placeholder={t('ui.incidents.whatHint')}
        value={typed}
        autoComplete="off"
        maxLength={200}
        role="combobox"
        aria-expanded
        aria-controls={`${ids}-list`}
        aria-activedescendant={`${ids}-${chosen?.id ?? ''}`}
        onChange={(e) => {
          setTyped(e.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={hear}
      />
      <div id={`${ids}-list`} role="listbox" aria-label={t('ui.incidents.offers')} className={css.offers}>
        {offers.map(({ id, risk }, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={id}
            id={`${ids}-${id}`}
            role="option"
            aria-selected={chosen?.id === id}
            className={css.offer}
            onMouseDown={(e) => e.preventDefault()}
            onMouseMove={() => setAt(n)}
            onClick={() => start({ id, risk })}
          >
            {risk ? (
              <>
                <b className="qd-cut">{risk.name}</b>
                <span className="qd-2 qd-12 qd-nowrap">
                  {[
                    word('choice.risk.category', risk.category),
                    risk.minutes !== null && t('ui.incidents.within', { limit: formatMinutes(risk.minutes, t) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            ) : (
              <>
                <b className="qd-cut">{named ? t('ui.incidents.fresh', { name: named }) : t('ui.incidents.atOnce')}</b>
                <span className="qd-2 qd-12 qd-nowrap">
                  {t('ui.incidents.within', { limit: formatMinutes(limits[tier === 'auto' ? 'major' : tier], t) })}
                </span>
              </>
            )}
          </div>
        ))}
      </div>
      <div className={css.beginFoot}>
        <Segmented
          label={t('field.tier')}
          value={tier}
          options={[
            { value: 'auto', label: t('ui.incidents.autoTier') },
            ...TIERS.map((value) => ({ value, label: word('choice.incident.tier', value) })),
          ]}
          onChange={setTier}
        />
        <span className="qd-grow" />
        <PlainButton onClick={onLeave} hint="Esc">
          {t('ui.cancel')}
        </PlainButton>
        <PlainButton look="filled" onClick={() => start()} shortcut="Enter">
          {t('ui.incidents.go')}
        </PlainButton>
      </div>
    </section>
  )
}
