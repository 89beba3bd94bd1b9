// The acceptance of a material: what came, what of it is good, what is not, whether that adds up, and the one press that
// takes the material on.
import { useMemo } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import type { Goods, Material } from '~/api'
import { PanelField } from '~/components/PanelField'
import { StatusMark } from '~/components/StatusMark'
import { formatDay } from '~/lib/date'
import { formatNumber } from '~/lib/number'
import { Bare } from '~/sheet/Bare'
import { columnOf } from '~/sheet/columns'
import { FindingList, type FindingsOf } from '~/sheet/findings'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { useWriting } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import css from './Materials.module.css'

const COUNTS = ['received', 'accepted', 'defects'] as const

/** The state that the next press leads to, from each. */
const NEXT: Partial<Record<Material['state'], Material['state']>> = {
  planned: 'proof',
  proof: 'ordered',
  ordered: 'arrived',
  arrived: 'accepted',
  accepted: 'loaded',
  loaded: 'returned',
}

interface Props {
  material: Material
  goods: Goods | undefined
  findings: FindingsOf
}

export function Acceptance({ material: m, goods, findings }: Props) {
  const ground = useGround()
  const { t, lang, today, word } = ground
  const { book } = useCampaign()
  const rows = useMemo(() => new Map(book.materials.map((x) => [x.id, x])), [book.materials])
  const writing = useWriting({ campaign: book.campaign.id, kind: 'material' }, [], rows)
  const drafts = writing.drafts.get(m.id)
  const faults = COUNTS.flatMap((f) => drafts?.[f]?.fault ?? [])
  const next = NEXT[m.state]
  const notes = columnOf('material', 'notes', ground)
  return (
    <section className={side.part} aria-label={t('ui.materials.acceptance')}>
      <h3>
        {t('ui.materials.acceptance')}
        <span>{m.accepted_on && formatDay(m.accepted_on, lang, { today })}</span>
      </h3>
      <div className={css.counts}>
        {COUNTS.map((f) => {
          const column = columnOf('material', f, ground)
          return (
            <div key={f}>
              <span>{column.head}</span>
              <Bare
                label={column.head}
                value={drafts?.[f]?.text ?? column.text(m)}
                placeholder="—"
                number
                bad={drafts?.[f]?.fault !== undefined}
                onWrite={(text) => writing.writeField([m], f, text)}
              />
            </div>
          )
        })}
      </div>
      {faults.length > 0 && (
        <p role="alert" className="qd-bad qd-12">
          {faults.join(' ')}
        </p>
      )}
      <Sum material={m} goods={goods} />
      <PanelField
        key={`notes ${m.id}`}
        label={t('ui.materials.notes')}
        value={drafts?.notes?.text ?? notes.text(m)}
        lines
        placeholder={t('ui.materials.notesHint')}
        onWrite={(text) => writing.writeField([m], 'notes', text)}
      />
      <FindingList findings={findings(m.id)} />
      {next && (
        <div className={side.buttons}>
          <ActionButton id="materials.next" variant={next === 'accepted' ? 'filled' : 'default'} withKey>
            {t('ui.materials.to', { state: word('choice.material.state', next) })}
          </ActionButton>
        </div>
      )}
    </section>
  )
}

/** What the counts come to, beside them. */
function Sum({ material: m, goods }: Pick<Props, 'material' | 'goods'>) {
  const { t, lang } = useGround()
  const n = (x: number | null) => formatNumber(x ?? 0, lang)
  if (goods?.faults.includes('counts')) {
    return (
      <p role="status">
        <StatusMark status="warning" size={12}>
          <span className="qd-warn">
            {t('ui.materials.counts', { sum: n((m.accepted ?? 0) + (m.defects ?? 0)), received: n(m.received) })}
          </span>
        </StatusMark>
      </p>
    )
  }
  if (m.received === null || (m.accepted === null && m.defects === null)) return null
  const rest = m.received - (m.accepted ?? 0) - (m.defects ?? 0)
  if (rest === 0) {
    return (
      <p className="qd-3 qd-12">
        {t('ui.materials.addsUp', { accepted: n(m.accepted), defects: n(m.defects), received: n(m.received) })}
      </p>
    )
  }
  return <p className="qd-2 qd-12">{t('ui.materials.rest', { count: rest, rest: n(rest) })}</p>
}
