// The sections of a campaign, by stage; the current stage says so, and each what is found against the rows it shows.
import { Fragment, useMemo } from 'react'
import { NavLink, useLocation } from 'react-router-dom'
import type { ID, Stage } from '~/api'
import nav from '~/components/Nav.module.css'
import { StatusMark } from '~/components/StatusMark'
import { type Counts, countsOf } from '~/lib/findings'
import { useT } from '~/locale'
import { nameOf, type SectionPlace, sectionOf, sections } from '~/places'
import css from './SectionNav.module.css'
import { useCountWords, useFindings } from './walk'

const listed = sections.filter((s) => s.section.group !== 'unlisted')
const groups = [...new Set(listed.map((s) => s.section.group))]

/** Of a template no stage is current. */
export function SectionNav({ campaign, stage }: { campaign: ID; stage: Stage | null }) {
  const t = useT()
  const { findings } = useFindings(campaign)
  const counts = useMemo(
    () =>
      new Map(
        listed.map((s) => [s.path, countsOf(s.shows ? findings.filter((f) => sectionOf(f.kind, f.field) === s) : [])]),
      ),
    [findings],
  )
  const here = useLocation().pathname.split('/')[3]
  const around = sections.find((s) => nameOf(s) === here)?.partOf
  return (
    <nav className={nav.nav} aria-label={t('ui.sections')}>
      {groups.map((group) => (
        <Fragment key={group}>
          {isStage(group) && <Heading group={group} current={group === stage} />}
          {group === 'last' && <div className={css.gap} />}
          {listed
            .filter((s) => s.section.group === group)
            .map((s) => (
              <NavLink key={s.path} to={s.path} className={nav.entry} data-around={s.path === around || undefined}>
                {t(s.label)}
                <Found counts={counts.get(s.path)} />
              </NavLink>
            ))}
        </Fragment>
      ))}
    </nav>
  )
}

/** The worst of what is found, and how often; the rest in words. */
function Found({ counts }: { counts: Counts | undefined }) {
  const words = useCountWords()
  if (!counts || counts.blocker + counts.warning === 0) return null
  const severity = counts.blocker > 0 ? 'blocker' : 'warning'
  return (
    <span className={css.found} title={words(counts)}>
      <span className="qd-unseen">{words(counts)}</span>
      <StatusMark status={severity} size={11}>
        <span aria-hidden="true">{counts[severity]}</span>
      </StatusMark>
    </span>
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
