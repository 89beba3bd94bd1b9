// The tags of a response, or a tag for several: typed, with those there are offered; taken away by a press.
import { Autocomplete } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { type ID, tagResponses, useFeedback } from '~/api'
import { Icon } from '~/components/Icon'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { resting } from './Choice'
import css from './Feedback.module.css'

interface Props {
  rows: readonly ID[]
  tags: readonly string[]
  /** Also takes the tag typed away. */
  takes?: boolean
}

export function TagField({ rows, tags, takes = false }: Props) {
  const t = useT()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const known = useFeedback(campaign).data?.tags ?? []
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const put = (tag: string, off = false) => {
    setTyped('')
    if (!tag.trim()) return
    tell.failure(
      tagResponses(campaign, rows, tag, off).then((a) =>
        a.step ? rows.length > 1 && tell.step(a) : tell.done(t(off ? 'ui.feedback.noneHad' : 'ui.feedback.allHave')),
      ),
    )
  }
  useAction('feedback.tag', () => field.current?.focus())
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent) || e.key !== 'Enter' || picked) return
    e.preventDefault()
    put(typed)
  }
  return (
    <div className={css.tagging}>
      {tags.length > 0 && (
        <ul className={css.tags} aria-label={t('ui.feedback.col.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <span className="qd-cut" title={tag}>
                {tag}
              </span>
              <button type="button" aria-label={t('ui.feedback.untag', { tag })} onClick={() => put(tag, true)}>
                <Icon name="close" size={10} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Autocomplete
        ref={field}
        aria-label={t('ui.feedback.addTag')}
        placeholder={t('ui.feedback.addTag')}
        data={known.map((g) => g.tag).filter((tag) => !tags.includes(tag))}
        limit={20}
        value={typed}
        {...resting(typed)}
        onChange={setTyped}
        onOptionSubmit={(tag) => {
          setPicked(true)
          put(tag)
          requestAnimationFrame(() => {
            setTyped('')
            setPicked(false)
          })
        }}
        onKeyDown={hear}
      />
      {takes && (
        <p>
          <button type="button" className="qd-link qd-13" disabled={!typed.trim()} onClick={() => put(typed, true)}>
            {t('ui.feedback.takeTag')}
          </button>
        </p>
      )}
    </div>
  )
}
