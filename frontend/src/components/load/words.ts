// A person's load in a few words, as it stands at the right end of the line of their group.
import type { PersonLoad } from '~/api'
import { say, type Translate } from '~/locale'

/** 9 项未完成 · 2 逾期 · 本周 4. What there is none of is left out. */
export function loadNote(load: PersonLoad, t: Translate = say): string {
  if (load.open === 0) return load.done > 0 ? t('ui.load.allDone') : t('ui.load.none')
  return [
    t('ui.load.note.open', { count: load.open }),
    load.late > 0 && t('ui.load.note.late', { count: load.late }),
    load.week > 0 && t('ui.load.note.week', { count: load.week }),
  ]
    .filter(Boolean)
    .join(' · ')
}
