import { IN_CAMPAIGN } from '~/actions/action'
import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'team'

export const place: Place = {
  path: 'team',
  label: 'ui.team',
  section: { group: 'plan', order: 5 },
  shows: ['person', 'group', 'department', 'campaign.lead'],
  load: () => import('./TeamScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.team.new' }),
    { id: 'team.borrow', label: 'ui.sheet.library.person', words: 'ui.sheet.library.words', at },
    { id: 'team.keep', label: 'ui.sheet.library.keep', words: 'ui.sheet.library.words', at },
    { id: 'team.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'team.people', label: 'ui.team.show.people', words: 'ui.team.words', at },
    { id: 'team.groups', label: 'ui.team.show.groups', words: 'ui.team.words', at },
    { id: 'team.departments', label: 'ui.team.show.departments', words: 'ui.team.words', at },
    { id: 'team.lead', label: 'ui.team.lead.choose', keys: ['mod+shift+l'], at },
    {
      id: 'team.give',
      label: 'ui.team.give',
      words: 'ui.team.give.words',
      keys: ['mod+shift+g'],
      at: IN_CAMPAIGN,
      when: (h) => h.campaign !== '',
      run: (h) => h.go(`/campaigns/${h.campaign}/team?by=groups&do=give`),
    },
    { id: 'team.makeLead', label: 'ui.team.lead.make', at },
    { id: 'team.only.heavy', label: 'ui.team.filter.heavy', words: 'ui.filter', at },
    { id: 'team.only.alike', label: 'ui.team.filter.alike', words: 'ui.filter', at },
    { id: 'team.only.silent', label: 'ui.team.filter.silent', words: 'ui.filter', at },
  ],
}
