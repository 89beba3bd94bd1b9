// The columns of the list of templates: what each holds.
import type { TemplateInfo } from '~/api'
import type { Column } from '~/components/DataTable'
import { addDays, countdown, TEMPLATE_LIVE } from '~/lib/date'
import type { Translate, useWord } from '~/locale'

/** From which day to which, counted from the live day: D-45 – D+11; "" where nothing is dated. */
export function spanOf({ first, last }: Pick<TemplateInfo, 'first' | 'last'>): string {
  if (first === null || last === null) return ''
  const day = (n: number) => countdown(TEMPLATE_LIVE, addDays(TEMPLATE_LIVE, n))
  return `${day(first)} – ${day(last)}`
}

export function templateColumns(t: Translate, word: ReturnType<typeof useWord>): Column<TemplateInfo>[] {
  const count = (
    id: 'groups' | 'tasks' | 'budget_lines' | 'materials' | 'posts' | 'risks' | 'run_items',
    head: string,
    from?: number,
  ): Column<TemplateInfo> => ({
    id,
    head,
    width: '84px',
    number: true,
    ...(from && { from }),
    cell: (x) => (x[id] === 0 ? <span className="qd-3">0</span> : x[id]),
  })
  return [
    {
      id: 'name',
      head: t('ui.library.templateName'),
      width: 'minmax(180px, 1fr)',
      cell: (x) => (
        <span className="qd-cut" title={x.name}>
          {x.name}
        </span>
      ),
    },
    {
      id: 'scenario',
      head: t('ui.campaigns.scenario'),
      width: '96px',
      quiet: true,
      cell: (x) => <span className="qd-cut">{word('ui.scenario', x.scenario)}</span>,
    },
    {
      id: 'form',
      head: t('ui.campaigns.form'),
      width: '112px',
      quiet: true,
      from: 1080,
      cell: (x) => <span className="qd-cut">{word('ui.form', x.form)}</span>,
    },
    { id: 'days', head: t('ui.library.days'), width: '128px', cell: spanOf },
    count('tasks', t('ui.library.of.task')),
    count('groups', t('ui.library.of.group')),
    count('budget_lines', t('ui.library.of.budget_line'), 900),
    count('materials', t('ui.library.of.material'), 980),
    count('posts', t('ui.library.of.post'), 1140),
    count('risks', t('ui.library.of.risk'), 1220),
    count('run_items', t('ui.library.of.run_item'), 1300),
  ]
}
