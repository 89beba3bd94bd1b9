// Below the fields of a post: what is found against it, where its link leads, its artwork, and what comes before and after
// on the same channel.
import { ActionButton } from '~/actions/ActionButton'
import { type ID, isLink, openLink, type Post } from '~/api'
import { Attachments } from '~/components/attachments/Attachments'
import { formatDay } from '~/lib/date'
import { FindingList, type FindingsOf } from '~/sheet/findings'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Promotion.module.css'
import { nextStatus, placed } from './view'

interface Props {
  post: Post
  findings: FindingsOf
  /** The row a jump asks for. */
  asked: ID
  onGo: (post: ID) => void
}

export function PostMore({ post, findings, asked, onGo }: Props) {
  const { t, word, lang, today } = useGround()
  const { book } = useCampaign()
  const found = findings(post.id)
  const next = nextStatus(post.status, false)
  const own = [...(placed(book.posts).get(post.channel)?.values() ?? [])].flat().filter((p) => p.day)
  const at = own.findIndex((p) => p.id === post.id)
  const around =
    at < 0
      ? []
      : ([
          ['before', own[at - 1]],
          ['after', own[at + 1]],
        ] as const)
  return (
    <>
      <div className={side.buttons}>
        {next !== post.status && (
          <ActionButton id="promotion.next" withKey>
            {t('ui.promotion.to', { status: word('choice.post.status', next) })}
          </ActionButton>
        )}
        {isLink(post.link) && (
          <button type="button" className="qd-link" onClick={() => openLink(post.link)}>
            {t('ui.promotion.openLink')}
          </button>
        )}
      </div>
      {found.length > 0 && (
        <section className={side.part}>
          <h3>{t('ui.promotion.missing')}</h3>
          <FindingList findings={found} />
        </section>
      )}
      <div className={side.part}>
        <Attachments
          key={`files ${post.id}`}
          campaign={book.campaign.id}
          kind="post"
          row={post.id}
          attachments={book.attachments.filter((a) => a.post === post.id)}
          asked={asked}
        />
      </div>
      {around.some(([, p]) => p) && (
        <section className={side.part}>
          <h3>{t('ui.promotion.around')}</h3>
          <ul>
            {around.map(
              ([where, p]) =>
                p && (
                  <li key={where} className={css.around}>
                    <span className="qd-3">{t(`ui.promotion.${where}`)}</span>
                    <button type="button" className="qd-link qd-cut" onClick={() => onGo(p.id)}>
                      {p.title}
                    </button>
                    <span className="qd-2 qd-nowrap">
                      {[formatDay(p.day, lang, { today }), p.time].filter(Boolean).join(' ')}
                    </span>
                  </li>
                ),
            )}
          </ul>
        </section>
      )}
    </>
  )
}
