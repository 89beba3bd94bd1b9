// The list of templates as the URL asks for it: one's own first, then those that are built in.
import type { TemplateInfo } from '~/api'
import type { RowGroup } from '~/components/DataTable'
import { rank } from '~/lib/match'

export function groupsOf(
  all: readonly TemplateInfo[],
  text: string,
  label: (id: 'own' | 'built') => string,
): RowGroup<TemplateInfo>[] {
  const found = rank(all, text, (x) => ({ text: x.name, words: x.scenario }))
  return (['own', 'built'] as const).flatMap((id) => {
    const rows = found.filter((x) => x.own === (id === 'own'))
    return rows.length > 0 ? [{ id, label: label(id), rows }] : []
  })
}
