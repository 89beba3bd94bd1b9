// What was given out of a prize: when, how much, by whom; a line by mistake is taken away, and can be taken back.
import { ActionIcon } from '@mantine/core'
import { useMemo } from 'react'
import { type Award, apply, type Goods, type Material } from '~/api'
import { Icon } from '~/components/Icon'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useThisDay } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { landed } from '~/lib/landing'
import { formatNumber } from '~/lib/number'
import { Bare } from '~/sheet/Bare'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { useWriting } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import css from './Materials.module.css'
import { StockBar } from './StockBar'

/** How many lines are shown; the day of a fair has hundreds. */
const SHOWN = 40

interface Props {
  material: Material
  goods: Goods | undefined
  /** The row a jump asks for. */
  asked: string
}

export function HandOuts({ material: m, goods, asked }: Props) {
  const { t, lang } = useGround()
  const { book } = useCampaign()
  const rows = useMemo(() => new Map(book.awards.map((a) => [a.id, a])), [book.awards])
  const writing = useWriting({ campaign: book.campaign.id, kind: 'award' }, [], rows)
  const own = book.awards.filter((a) => a.material === m.id).toSorted((a, b) => b.at - a.at)
  const shown = own.filter((a, i) => i < SHOWN || a.id === asked)
  const free = goods?.free ?? null
  return (
    <section className={side.part} aria-label={t('ui.materials.handOuts')}>
      <h3>
        {t('ui.materials.handOuts')}
        <span>{goods && goods.given > 0 && formatNumber(goods.given, lang)}</span>
      </h3>
      <StockBar material={m} goods={goods} />
      {free !== null && (
        <p className={free < 0 ? 'qd-bad qd-12' : 'qd-3 qd-12'}>
          {t('ui.materials.free', {
            accepted: formatNumber(m.accepted, lang),
            promised: formatNumber(m.promised, lang),
            free: formatNumber(free, lang),
          })}
        </p>
      )}
      {own.length === 0 ? (
        <p className="qd-3 qd-12">{t('ui.materials.noHandOuts')}</p>
      ) : (
        <ul>
          {shown.map((a) => (
            <Line
              key={a.id}
              award={a}
              asked={a.id === asked}
              onNote={(text) => writing.writeField([a], 'notes', text)}
            />
          ))}
        </ul>
      )}
      {own.length > shown.length && (
        <p className="qd-3 qd-12">{t('ui.materials.moreHandOuts', { count: own.length - shown.length })}</p>
      )}
    </section>
  )
}

function Line({ award: a, asked, onNote }: { award: Award; asked: boolean; onNote: (text: string) => void }) {
  const { t, lang, titleOf } = useGround()
  const today = useThisDay()
  const { book } = useCampaign()
  const person = book.people.find((p) => p.id === a.person)
  const when = formatInstant(a.at, lang, today)
  const remove = () =>
    tell.failure(apply(book.campaign.id, [{ op: 'delete', kind: 'award', row: a.id }]).then((done) => tell.step(done)))
  const said = t('ui.materials.handOut', { time: when, count: formatNumber(a.quantity, lang) })
  return (
    <li className={`${side.line} ${css.award}`} {...landed(asked)}>
      <span className="qd-3 qd-nowrap">{when}</span>
      {a.quantity === null ? (
        <StatusMark status="warning" size={12}>
          <b>—</b>
        </StatusMark>
      ) : (
        <b>{formatNumber(a.quantity, lang)}</b>
      )}
      {person && <span className="qd-2 qd-cut">{titleOf('person', person)}</span>}
      <Bare
        label={`${said} · ${t('ui.materials.whom')}`}
        placeholder={t('ui.materials.whom')}
        value={a.notes}
        onWrite={onNote}
      />
      <ActionIcon size={22} aria-label={t('ui.materials.removeHandOut', { what: said })} onClick={remove}>
        <Icon name="close" size={12} />
      </ActionIcon>
    </li>
  )
}
