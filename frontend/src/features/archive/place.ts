import type { Place } from '~/places'

const at = 'archive'

export const place: Place = {
  path: at,
  label: 'ui.archive',
  section: { group: 'review', order: 5 },
  load: () => import('./ArchiveScreen'),
  actions: [
    { id: 'archive.close', label: 'ui.archive.close', words: 'ui.archive.words', keys: ['mod+enter'], at },
    { id: 'archive.lessons', label: 'ui.archive.lessons', words: 'ui.archive.words', at },
  ],
}
