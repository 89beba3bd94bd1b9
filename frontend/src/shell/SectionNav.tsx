// The sections of a campaign, by stage; the current stage says so.
import { Fragment } from 'react'
import { NavLink } from 'react-router-dom'
import type { Stage } from '~/api'
import { useT } from '~/locale'
import { type SectionPlace, sections } from '~/places'
import css from './SectionNav.module.css'

const listed = sections.filter((s) => s.section.group !== 'unlisted')
const groups = [...new Set(listed.map((s) => s.section.group))]

export function SectionNav({ stage }: { stage: Stage }) {
  const t = useT()
  return (
    <nav className={css.nav} aria-label={t('ui.sections')}>
      {groups.map((group) => (
        <Fragment key={group}>
          {isStage(group) && <Heading group={group} current={group === stage} />}
          {group === 'last' && <div className={css.gap} />}
          {listed
            .filter((s) => s.section.group === group)
            .map((s) => (
              <NavLink key={s.path} to={s.path} className={css.entry}>
                {t(s.label)}
              </NavLink>
            ))}
        </Fragment>
      ))}
    </nav>
  )
}

type Group = SectionPlace['section']['group']
type StageGroup = Exclude<Group, 'first' | 'last' | 'unlisted'>

const isStage = (group: Group): group is StageGroup => ['plan', 'execute', 'review'].includes(group)

function Heading({ group, current }: { group: StageGroup; current: boolean }) {
  const t = useT()
  return (
    <h2 className={css.heading} data-current={current || undefined}>
      <span>{t(`ui.group.${group}`)}</span>
      {current && <span className="qd-accent">{t('ui.group.current')}</span>}
    </h2>
  )
}
