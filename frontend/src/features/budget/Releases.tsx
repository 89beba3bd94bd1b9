// What was let go of the reserve: when, by whom, how much, why and to which line. Each can be changed and deleted.
import { ActionIcon } from '@mantine/core'
import { apply, type Release } from '~/api'
import { hint } from '~/components/Hint'
import { Icon } from '~/components/Icon'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatDay } from '~/lib/date'
import { landed } from '~/lib/landing'
import { formatMoney } from '~/lib/money'
import type { Ground } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Budget.module.css'

interface Props {
  ground: Ground
  /** The one a jump asks for. */
  asked: string
  onEdit: (release: Release) => void
}

export function Releases({ ground, asked, onEdit }: Props) {
  const { t, lang, currency, today } = ground
  const { book } = useCampaign()
  const people = new Map(book.people.map((p) => [p.id, p.name]))
  const lines = new Map(book.budget_lines.map((l) => [l.id, l.item]))
  const remove = (r: Release) =>
    tell.failure(apply(book.campaign.id, [{ op: 'delete', kind: 'release', row: r.id }]).then((a) => tell.step(a)))
  return (
    <ul>
      {book.releases.map((r) => {
        const person = people.get(r.person)
        const line = lines.get(r.line)
        return (
          <li key={r.id} className={css.release} {...landed(r.id === asked)}>
            <div>
              <span className="qd-2 qd-nowrap">{r.day ? formatDay(r.day, lang, { today }) : '—'}</span>
              <span className="qd-cut qd-grow">
                {person ?? <StatusMark status="warning">{t('ui.budget.noPerson')}</StatusMark>}
              </span>
              <b>{formatMoney(r.amount, currency, lang)}</b>
              <button
                type="button"
                className="qd-link"
                aria-label={t('ui.budget.editReleaseOf', { reason: r.reason || t('ui.budget.noReason') })}
                onClick={() => onEdit(r)}
              >
                {t('ui.budget.edit')}
              </button>
              <ActionIcon
                size={22}
                {...hint(t('ui.budget.deleteRelease'))}
                aria-label={t('ui.budget.deleteReleaseOf', { reason: r.reason || t('ui.budget.noReason') })}
                onClick={() => remove(r)}
              >
                <Icon name="close" size={14} />
              </ActionIcon>
            </div>
            <div className="qd-2">
              <span>
                {r.reason || <StatusMark status="warning">{t('ui.budget.noReason')}</StatusMark>}
                {line !== undefined && ` → ${line}`}
              </span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
