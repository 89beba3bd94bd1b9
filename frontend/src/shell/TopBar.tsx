// The top bar: the way back and forward, the field for search and commands, undo and redo by name, print.
import { useEffect, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAct, useHere } from '~/actions/Actions'
import { actionOf } from '~/actions/list'
import { Icon } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'
import css from './TopBar.module.css'

/** How far into this visit's history the window is, and how far it has been. */
function useDepth(): { at: number; deepest: number } {
  const { key } = useLocation()
  const pushed = useNavigationType() === 'PUSH'
  const at = (window.history.state as { idx?: number } | null)?.idx ?? 0
  const [deepest, setDeepest] = useState(at)
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew at each place
  useEffect(() => {
    setDeepest((d) => (pushed ? at : Math.max(d, at))) // a new place after going back ends what lay ahead
  }, [at, key, pushed])
  return { at, deepest }
}

export function TopBar() {
  const t = useT()
  const act = useAct()
  const { undo, redo, campaign } = useHere()
  const { at, deepest } = useDepth()
  return (
    <section className={css.bar} aria-label={t('ui.topbar')}>
      <PlainButton
        look="subtle"
        square
        icon={<Icon name="back" />}
        hint={`${t('ui.action.back')} ${keyLabel('alt+arrowleft')}`}
        aria-label={t('ui.action.back')}
        disabled={at === 0}
        onClick={() => act('back')}
      />
      <PlainButton
        look="subtle"
        square
        icon={<Icon name="forward" />}
        hint={`${t('ui.action.forward')} ${keyLabel('alt+arrowright')}`}
        aria-label={t('ui.action.forward')}
        disabled={at >= deepest}
        onClick={() => act('forward')}
      />
      <button type="button" className={css.find} aria-keyshortcuts="Control+K" onClick={() => act('palette')}>
        <Icon name="search" size={14} />
        <span className="qd-cut">{t('ui.find')}</span>
        <span className="qd-grow" />
        <kbd>{keyLabel('mod+k')}</kbd>
      </button>
      <span className="qd-grow" />
      <Step id="undo" name={undo} icon="undo" keys="mod+z" />
      <Step id="redo" name={redo} icon="redo" keys="mod+shift+z" />
      {campaign && actionOf('go.print') && (
        <>
          <span className="qd-rule" />
          <ActionButton id="go.print" icon="print" variant="subtle" withKey />
        </>
      )}
    </section>
  )
}

function Step({ id, name, icon, keys }: { id: 'undo' | 'redo'; name: string; icon: 'undo' | 'redo'; keys: string }) {
  const t = useT()
  const act = useAct()
  return (
    <PlainButton
      look="subtle"
      disabled={!name}
      onClick={() => act(id)}
      icon={<Icon name={icon} size={14} />}
      hint={name && `${t(`ui.action.${id}`)} ${keyLabel(keys)}`}
    >
      <span className={css.word}>{t(`ui.action.${id}`)}</span>
      {name && <span className={css.name}>{name}</span>}
    </PlainButton>
  )
}
