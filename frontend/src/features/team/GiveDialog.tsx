// The tasks nobody has, group by group: their leads take them, as one step.
import { Button, Checkbox, Modal } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { giveToLeads, type ID, useTeam } from '~/api'
import { FormFailure, useSubmit } from '~/components/form'
import { tell } from '~/components/Toast'
import { useReturnFocus } from '~/components/useReturnFocus'
import { useT } from '~/locale'
import { pathOfTarget } from '~/places'
import { useCampaign } from '~/shell/campaign'
import css from './Team.module.css'
import { ownerless } from './view'

export default function GiveDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  useReturnFocus()
  const { book } = useCampaign()
  const { id } = book.campaign
  const team = useTeam(id).data
  const [off, setOff] = useState<ReadonlySet<ID>>(new Set())
  const groups = ownerless(team?.groups ?? [], book, t('ui.team.noGroup'))
  const given = groups.filter((g) => g.lead && !off.has(g.group))
  const count = given.reduce((sum, g) => sum + g.unowned, 0)
  const form = useForm({ initialValues: {} })
  const { busy, failure, submit } = useSubmit(form, async () => {
    const applied = await giveToLeads(
      id,
      given.map((g) => g.group),
    )
    onClose()
    tell.step(applied)
  })
  const mark = (group: ID, on: boolean) => {
    const next = new Set(off)
    if (on) next.delete(group)
    else next.add(group)
    setOff(next)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('ui.team.give')}
      size={520}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={submit} className={css.give} noValidate>
        {team && groups.length === 0 ? (
          <p>{t('ui.team.give.none')}</p>
        ) : (
          <p className="qd-2 qd-13">{t('ui.team.give.hint')}</p>
        )}
        <ul>
          {groups.map((g) => (
            <li key={g.group}>
              <Checkbox
                size="xs"
                checked={g.lead !== '' && !off.has(g.group)}
                disabled={g.lead === ''}
                onChange={(e) => mark(g.group, e.currentTarget.checked)}
                label={g.name}
              />
              <span className="qd-grow qd-cut">
                {g.lead ||
                  (g.group ? (
                    <button
                      type="button"
                      className="qd-link"
                      onClick={() => navigate(pathOfTarget(id, { kind: 'group', row: g.group, field: 'lead' }))}
                    >
                      {t('ui.team.give.leadless')}
                    </button>
                  ) : (
                    <span className="qd-3">{t('ui.team.lead.none')}</span>
                  ))}
              </span>
              <span className="qd-nowrap">{t('ui.team.give.tasks', { count: g.unowned })}</span>
            </li>
          ))}
        </ul>
        <FormFailure error={failure} />
        <div className={css.buttons}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={count === 0} data-autofocus>
            {t('ui.team.give.do', { count })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
