import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'budget'

export const place: Place = {
  path: 'budget',
  label: 'ui.budget',
  section: { group: 'plan', order: 4 },
  shows: ['budget_line', 'release', 'payment', 'campaign.approved', 'campaign.reserve', 'campaign.reserve_share'],
  load: () => import('./BudgetScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.budget.new' }),
    { id: 'budget.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'budget.by.category', label: 'ui.budget.group.category', words: 'ui.groupBy.words', at },
    { id: 'budget.by.payee', label: 'ui.budget.group.payee', words: 'ui.groupBy.words', at },
    { id: 'budget.only.over', label: 'ui.budget.filter.over', words: 'ui.filter', at },
    { id: 'budget.only.unsigned', label: 'ui.budget.filter.unsigned', words: 'ui.filter', at },
    { id: 'budget.client', label: 'ui.budget.client', at },
    { id: 'budget.reserve', label: 'ui.budget.toReserve', keys: ['mod+b', 'b'], at },
    { id: 'budget.release', label: 'ui.budget.release', words: 'ui.budget.release.words', keys: ['mod+e', 'e'], at },
    { id: 'budget.past', label: 'past.open', words: 'past.words', keys: ['mod+j'], at },
    { id: 'budget.split', label: 'ui.budget.split', words: 'ui.budget.split.words', at },
    { id: 'budget.template', label: 'ui.budget.template', at },
  ],
}
