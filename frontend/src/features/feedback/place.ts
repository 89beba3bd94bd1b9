import type { Here } from '~/actions/action'
import { go } from '~/api'
import { tell } from '~/components/Toast'
import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'
import { ONLY, WAYS } from './view'

const at = 'feedback'

/** A file first; what its columns are is said on the page that looks at it. */
async function pick(here: Here) {
  const file = await go.Files.PickSpreadsheet()
  if (file) here.go(`/campaigns/${here.campaign}/responses?${new URLSearchParams({ file })}`)
}

export const place: Place = {
  path: at,
  label: 'ui.feedback',
  section: { group: 'review', order: 2 },
  shows: ['question', 'response'],
  load: () => import('./FeedbackScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.feedback.newQuestion' }),
    { id: 'feedback.type', label: 'ui.feedback.type', words: 'ui.feedback.words', keys: ['mod+e', 'e'], at },
    {
      id: 'feedback.import',
      label: 'ui.feedback.import',
      words: 'ui.import.words',
      keys: ['i'],
      at,
      when: (h) => h.campaign !== '',
      run: (h) => tell.failure(pick(h)),
    },
    { id: 'feedback.accept', label: 'ui.feedback.accept', words: 'ui.feedback.words', keys: ['mod+j'], at },
    { id: 'feedback.dismiss', label: 'ui.feedback.dismiss', words: 'ui.feedback.words', keys: ['mod+shift+j'], at },
    { id: 'feedback.tag', label: 'ui.feedback.tag', words: 'ui.feedback.words', keys: ['mod+.', 't'], at },
    { id: 'feedback.renameTag', label: 'ui.feedback.renameTag', words: 'ui.feedback.words', at },
    { id: 'feedback.dropTag', label: 'ui.feedback.dropTag', words: 'ui.feedback.words', at },
    { id: 'feedback.main', label: 'ui.feedback.main', words: 'ui.feedback.words', at },
    { id: 'feedback.filter', label: 'ui.filter', keys: ['mod+f'], at },
    ...WAYS.map((way, i) => ({
      id: `feedback.by.${way}`,
      label: `ui.feedback.show.${way}` as const,
      words: 'ui.feedback.words' as const,
      keys: [`alt+${i + 1}`],
      at,
    })),
    ...ONLY.map((only) => ({
      id: `feedback.only.${only}`,
      label: `ui.feedback.filter.${only}` as const,
      words: 'ui.filter' as const,
      at,
    })),
    { id: 'feedback.everyone', label: 'ui.feedback.all', words: 'ui.filter', at },
  ],
}
