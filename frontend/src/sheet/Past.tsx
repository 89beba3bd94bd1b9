// What past campaigns came to beside something of this one: a quiet line that opens the campaigns it came from.
import { Popover } from '@mantine/core'
import { cloneElement, type ReactElement, useState } from 'react'
import type { PastBeside, PastRange } from '~/api'
import { Icon } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { pastShort, pastWords } from '~/lib/past'
import { useCampaign } from '~/shell/campaign'
import css from './Past.module.css'
import { PastPanel } from './PastPanel'
import side from './Side.module.css'
import { useGround } from './useGround'

interface Props {
  beside: PastBeside | undefined
  /** The range to say; without one nothing is shown. */
  range: PastRange | undefined
  /** What it is of, before it. */
  of?: string
  /** Its span alone: where there is little room. */
  short?: boolean
}

export function PastLine({ beside, range, of, short = false }: Props) {
  const ground = useGround()
  if (!beside || !range) return null
  const words = pastWords(range, ground)
  const says = short ? pastShort(range, ground) : words
  return (
    <Opens beside={beside}>
      <button
        type="button"
        className={css.line}
        data-past
        title={words}
        aria-label={[of ?? beside.name, words].join(' · ')}
      >
        {[of, says].filter(Boolean).join(' · ')}
      </button>
    </Opens>
  )
}

/** A part of a panel: every range that is known beside the row; nothing without one. */
export function PastPart({ beside }: { beside: PastBeside | undefined }) {
  const { t } = useGround()
  if (!beside) return null
  return (
    <section className={side.part}>
      <h3>{t('past.heading')}</h3>
      {beside.ranges.map((r) => (
        <p key={r.figure}>
          <PastLine beside={beside} range={r} of={t(`past.figure.${r.figure}`)} />
        </p>
      ))}
    </section>
  )
}

/** Of the campaign as a whole, as a button of the bar. */
export function PastButton({ count }: { count: number }) {
  const { t } = useGround()
  const { book } = useCampaign()
  const { id, name } = book.campaign
  if (count === 0) return null
  return (
    <Opens beside={{ kind: 'campaign', row: id, name, ranges: [] }}>
      <PlainButton icon={<Icon name="history" size={14} />}>{t('past.button', { count })}</PlainButton>
    </Opens>
  )
}

function Opens({ beside, children }: { beside: PastBeside; children: ReactElement<{ onClick?: () => void }> }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal
      keepMounted={false}
    >
      <Popover.Target>{cloneElement(children, { onClick: () => setOpened(!opened) })}</Popover.Target>
      <Popover.Dropdown className={css.panel}>
        {opened && <PastPanel beside={beside} onClose={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Opens the first line within something, as a key does; a panel beside what is out of sight would be hidden. */
export function openPast(within = '') {
  const line = document.querySelector<HTMLElement>(`${within} [data-past]`)
  line?.scrollIntoView({ block: 'nearest' })
  line?.click()
}
