// The themes of a pre-mortem: each is named, and becomes a risk or goes to one that is there. What is not dealt with is said.
import { type KeyboardEvent, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import type { ID, Risk, Worry } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { PlainButton } from '~/components/PlainButton'
import { StatusMark } from '~/components/StatusMark'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import css from './PreMortem.module.css'
import type { Theme } from './worries'

interface Props {
  themes: readonly Theme[]
  risks: readonly Risk[]
  /** The worries chosen in the list that are no risk yet. */
  picked: readonly Worry[]
  onRename: (theme: Theme, name: string) => void
  onMake: (name: string, worries: readonly Worry[]) => void
  onAttach: (risk: ID, worries: readonly Worry[]) => void
  onRisk: (risk: ID) => void
}

export function Themes({ themes, risks, picked, onRename, onMake, onAttach, onRisk }: Props) {
  const t = useT()
  const { part: Part } = useHeadingLevels()
  const open = themes.reduce((n, x) => n + x.open.length, 0)
  const loose = themes.find((x) => x.name === '')
  const ways = (name: string, worries: readonly Worry[], of: string) => (
    <div className={css.ways}>
      <PlainButton onClick={() => onMake(name, worries)} aria-label={t('ui.risks.makeOf', { name: of })}>
        {t('ui.risks.make')}
      </PlainButton>
      {risks.length > 0 && (
        <select
          className={css.attach}
          aria-label={t('ui.risks.attachOf', { name: of })}
          value=""
          onChange={(e) => e.currentTarget.value && onAttach(e.currentTarget.value, worries)}
        >
          <option value="">{t('ui.risks.attach')}</option>
          {risks.map((r) => (
            <option key={r.id} value={r.id}>
              {r.name}
            </option>
          ))}
        </select>
      )}
    </div>
  )
  if (themes.length === 0) return null
  return (
    <section className={css.themes} aria-label={t('ui.risks.themes')}>
      <div className={css.themesHead}>
        <Part>{t('ui.risks.themes')}</Part>
        <StatusMark status={open > 0 ? 'warning' : 'done'} size={12}>
          <span className={open > 0 ? 'qd-warn qd-12' : 'qd-12'}>
            {open > 0 ? t('ui.risks.undealt', { count: open }) : t('ui.risks.dealt')}
          </span>
        </StatusMark>
      </div>
      <ul>
        {picked.length > 0 && picked[0] && (
          <li className={css.theme} data-picked>
            <div className={css.line}>
              <b className="qd-grow qd-cut">
                {picked.length === 1 ? picked[0].text : t('ui.risks.pickedWorries', { count: picked.length })}
              </b>
              <span className="qd-3 qd-12">{t('ui.risks.picked')}</span>
            </div>
            {ways(picked[0].theme || picked[0].text, picked, t('ui.risks.picked'))}
          </li>
        )}
        {themes
          .filter((x) => x.name !== '')
          .map((x) => (
            <li key={x.worries[0]?.id} className={css.theme}>
              <div className={css.line}>
                <Name theme={x} onRename={(name) => onRename(x, name)} />
                <span className="qd-3 qd-12">{x.worries.length}</span>
              </div>
              <Goals theme={x} risks={risks} onRisk={onRisk} />
              {x.open.length > 0 && ways(x.name, x.open, x.name)}
            </li>
          ))}
        {loose && (
          <li className={css.theme}>
            <div className={css.line}>
              <span className="qd-2 qd-grow">{t('ui.risks.noTheme')}</span>
              <span className="qd-3 qd-12">{loose.worries.length}</span>
            </div>
            {loose.open.length > 0 && (
              <>
                <p className="qd-3 qd-12">{t('ui.risks.groupHint')}</p>
                <div className={css.ways}>
                  <ActionButton id="premortem.group" />
                </div>
              </>
            )}
          </li>
        )}
      </ul>
    </section>
  )
}

/** The risks that the worries of a theme have become. */
function Goals({ theme, risks, onRisk }: { theme: Theme; risks: readonly Risk[]; onRisk: (risk: ID) => void }) {
  const ids = new Set(theme.worries.map((w) => w.risk).filter(Boolean))
  return risks
    .filter((r) => ids.has(r.id))
    .map((r) => (
      <StatusMark key={r.id} status="done" size={12}>
        <button type="button" className="qd-link qd-13 qd-cut" onClick={() => onRisk(r.id)}>
          {r.name}
        </button>
      </StatusMark>
    ))
}

function Name({ theme, onRename }: { theme: Theme; onRename: (name: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  const write = () => {
    const name = typed?.trim() ?? ''
    setTyped(null)
    if (name !== '' && name !== theme.name) onRename(name)
  }
  return (
    <input
      className={css.name}
      aria-label={t('ui.risks.themeName', { name: theme.name })}
      data-resting={typed === null || undefined}
      value={typed ?? theme.name}
      onChange={(e) => setTyped(e.currentTarget.value)}
      onBlur={write}
      onKeyDown={(e: KeyboardEvent) => {
        if (composing(e.nativeEvent)) return
        if (e.key === 'Enter') {
          e.preventDefault()
          write()
        } else if (e.key === 'Escape' && typed !== null) {
          e.preventDefault()
          setTyped(null)
        }
      }}
    />
  )
}
