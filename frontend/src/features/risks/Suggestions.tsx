// Risks that campaigns of this scenario and form have and this one has not thought of, to take over: those it must have
// are chosen already.
import { Checkbox } from '@mantine/core'
import { useId, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { addSuggested, type RiskBoard, type SuggestedRisk, useSuggestedRisks } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { PageBar, useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatMinutes } from '~/lib/minutes'
import { useT, useWord } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Score } from './columns'
import { Steps } from './Steps'
import css from './Suggestions.module.css'
import { type Cells, cellsById } from './view'

export function Suggestions({ board, onDone }: { board: RiskBoard; onDone: () => void }) {
  const t = useT()
  const word = useWord()
  const { book } = useCampaign()
  const { id: campaign, scenario, form } = book.campaign
  const list = useSuggestedRisks(campaign)
  const [picked, pick] = useState<ReadonlySet<string> | null>(null)
  const all = list.data ?? []
  const chosen = all.filter((s) => (picked ? picked.has(s.key) : s.asked)).map((s) => s.key)
  const toggle = (key: string) =>
    pick(new Set(chosen.includes(key) ? chosen.filter((k) => k !== key) : [...chosen, key]))
  const add = () =>
    tell.failure(
      addSuggested(campaign, chosen).then((a) => {
        tell.step(a)
        pick(new Set())
        onDone()
      }),
    )
  useAction('risks.add', chosen.length > 0 ? add : null)
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const cells = cellsById(board.cells)
  const kind = [word('ui.scenario', scenario), form && word('ui.form', form)].filter(Boolean).join(' · ')
  return (
    <>
      <PageBar
        title={t('ui.risks.suggest')}
        note={scenario === 'custom' ? t('ui.risks.suggestNoteAny') : t('ui.risks.suggestNote', { kind })}
        actions={
          <>
            <ActionButton id="risks.back" icon="back" />
            <ActionButton id="risks.add" icon="plus" variant="filled">
              {t('ui.risks.addCount', { count: chosen.length })}
            </ActionButton>
          </>
        }
      />
      {!list.data ? (
        <Loading />
      ) : (
        <div className={css.sheet}>
          {all.length === 0 && <p className={`${css.none} qd-2`}>{t('ui.risks.suggestEmpty')}</p>}
          <ul>
            {all.map((s) => (
              <Item key={s.key} of={s} on={chosen.includes(s.key)} cells={cells} onToggle={() => toggle(s.key)} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

interface ItemProps {
  of: SuggestedRisk
  on: boolean
  cells: Cells
  onToggle: () => void
}

function Item({ of: { asked, risk }, on, cells, onToggle }: ItemProps) {
  const t = useT()
  const word = useWord()
  const { part: Part } = useHeadingLevels()
  const id = useId()
  return (
    <li className={css.item} data-on={on || undefined}>
      <div className={css.head}>
        <Checkbox size="xs" checked={on} onChange={onToggle} id={id} />
        <Part className={css.name}>
          <label htmlFor={id}>{risk.name}</label>
        </Part>
        <span className="qd-3 qd-12 qd-nowrap">{word('choice.risk.category', risk.category)}</span>
        <Score risk={risk} cells={cells} />
        <span className="qd-2 qd-12 qd-nowrap">{formatMinutes(risk.minutes, t)}</span>
        <span>
          {asked && (
            <StatusMark status="late" size={12}>
              <span className="qd-bad qd-12 qd-nowrap">{t('ui.risks.asked')}</span>
            </StatusMark>
          )}
        </span>
      </div>
      <dl className={css.facts}>
        <dt>{t('ui.risks.trigger')}</dt>
        <dd>{risk.trigger}</dd>
        <dt>{t('ui.risks.response')}</dt>
        <dd>
          <Steps response={risk.response} />
        </dd>
      </dl>
    </li>
  )
}
