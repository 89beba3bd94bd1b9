import type { Place } from '~/places'
import { VIEWS } from './view'

const at = 'report'

export const place: Place = {
  path: at,
  label: 'ui.report',
  section: { group: 'review', order: 4 },
  shows: ['passage'],
  load: () => import('./ReportScreen'),
  actions: [
    { id: 'report.print', label: 'ui.report.print', words: 'ui.print.words', keys: ['mod+p'], at },
    { id: 'report.save', label: 'ui.report.save', words: 'ui.print.words', keys: ['mod+s'], at },
    ...VIEWS.map((v) => ({
      id: `report.view.${v}`,
      label: `ui.report.to.${v}` as const,
      words: 'ui.report.words' as const,
      at,
    })),
    { id: 'report.next', label: 'ui.report.next', words: 'ui.report.words', keys: ['alt+arrowdown'], at },
    { id: 'report.previous', label: 'ui.report.previous', words: 'ui.report.words', keys: ['alt+arrowup'], at },
    { id: 'report.compare', label: 'ui.report.compare', words: 'ui.report.words', keys: ['alt+c'], at },
    { id: 'report.redraft', label: 'ui.report.redraft', words: 'ui.report.words', keys: ['alt+u'], at },
    { id: 'report.keep', label: 'ui.report.keep', words: 'ui.report.words', keys: ['alt+k'], at },
    { id: 'report.hide', label: 'ui.report.turn', words: 'ui.report.words', keys: ['alt+h'], at },
  ],
}
