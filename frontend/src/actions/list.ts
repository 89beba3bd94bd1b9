// The list: what works in the whole window, and what each feature adds in its place.ts.
import { readError, redo, setPreferences, turnable, undo } from '~/api'
import { tell } from '~/components/Toast'
import { clipName } from '~/lib/clip'
import { enterContent } from '~/lib/content'
import { say } from '~/locale'
import { nameOf, type Place, places, sections, tops } from '~/places'
import { type Action, EVERYWHERE, type Here, IN_CAMPAIGN } from './action'

const window: readonly Action[] = [
  {
    id: 'palette',
    label: 'ui.action.palette',
    keys: ['mod+k'],
    at: EVERYWHERE,
    run: (here) => here.show('palette'),
    quiet: true,
  },
  { id: 'back', label: 'ui.action.back', keys: ['alt+arrowleft', 'mod+['], at: EVERYWHERE, run: (here) => here.back() },
  {
    id: 'forward',
    label: 'ui.action.forward',
    keys: ['alt+arrowright', 'mod+]'],
    at: EVERYWHERE,
    run: (here) => here.forward(),
  },
  { id: 'content', label: 'ui.action.content', keys: ['f6'], at: EVERYWHERE, run: enterContent, quiet: true },
  {
    id: 'undo',
    label: 'ui.action.undo',
    keys: ['mod+z'],
    at: EVERYWHERE,
    when: (here) => here.undo !== '' || turnable('undo'),
    run: (here) => tell.failure(turned(undo, 'step.undo', here)),
  },
  {
    id: 'redo',
    label: 'ui.action.redo',
    keys: ['mod+shift+z', 'mod+y'],
    at: EVERYWHERE,
    when: (here) => here.redo !== '' || turnable('redo'),
    run: (here) => tell.failure(turned(redo, 'step.redo', here)),
  },
  { id: 'keys', label: 'ui.action.keys', keys: ['?'], at: EVERYWHERE, run: (here) => here.show('keys') },
  ...(['plan', 'execute', 'review', 'archived'] as const).map((stage) => ({
    id: `stage.${stage}`,
    label: `ui.action.stage.${stage}` as const,
    words: 'ui.action.stage.words' as const,
    at: IN_CAMPAIGN,
  })),
  { id: 'archive.reopen', label: 'ui.archive.reopen', words: 'ui.archive.words', at: IN_CAMPAIGN },
  {
    id: 'theme.light',
    label: 'ui.action.theme.light',
    words: 'ui.action.theme.light.words',
    at: EVERYWHERE,
    run: () => prefer({ theme: 'light' }),
  },
  {
    id: 'theme.dark',
    label: 'ui.action.theme.dark',
    words: 'ui.action.theme.dark.words',
    at: EVERYWHERE,
    run: () => prefer({ theme: 'dark' }),
  },
  {
    id: 'theme.system',
    label: 'ui.action.theme.system',
    words: 'ui.action.theme.system.words',
    at: EVERYWHERE,
    run: () => prefer({ theme: 'system' }),
  },
  {
    id: 'lang.zh',
    label: 'ui.action.lang.zh',
    words: 'ui.action.lang.zh.words',
    at: EVERYWHERE,
    run: () => prefer({ lang: 'zh' }),
  },
  {
    id: 'lang.en',
    label: 'ui.action.lang.en',
    words: 'ui.action.lang.en.words',
    at: EVERYWHERE,
    run: () => prefer({ lang: 'en' }),
  },
]

/**
 * Turned in its turn among the writes: what is still on its way may be the step that is meant (keys one right after another).
 * Where there is nothing more to turn, a key too many is no fault. What changed out of sight is named.
 */
async function turned(turn: typeof undo, words: 'step.undo' | 'step.redo', here: Here) {
  try {
    const { campaign, label, summary } = await turn()
    if (campaign === here.campaign) return
    const way = summary && { label: say('ui.open'), run: () => here.go(`/campaigns/${campaign}/overview`) }
    const name = clipName(summary?.name ?? '')
    const where = label.includes(name) ? '' : ` · ${name}`
    tell.done(say(words, { label }) + where, way ?? undefined)
  } catch (e) {
    if (!['undo.nothing', 'redo.nothing'].includes(readError(e).code)) throw e
  }
}

const prefer = (change: Parameters<typeof setPreferences>[0]) => tell.failure(setPreferences(change))

/** The way to each place: the rail's from anywhere, a section's within a campaign. */
const going = (p: Place): Action => {
  const name = nameOf(p)
  if ('section' in p) {
    return {
      id: `go.${name}`,
      label: p.label,
      at: IN_CAMPAIGN,
      when: (h) => h.campaign !== '',
      run: (h) => h.go(`/campaigns/${h.campaign}/${name}`),
      ...(p.keys && { keys: p.keys }),
    }
  }
  const nth = tops.filter((x) => x.rail && !x.rail.foot).indexOf(p) + 1
  const keys = p.rail?.foot ? ['mod+,'] : nth > 0 ? [`mod+${nth}`] : undefined
  return { id: `go.${name}`, label: p.label, at: EVERYWHERE, run: (h) => h.go(`/${name}`), ...(keys && { keys }) }
}

export const actions: readonly Action[] = [
  ...window,
  ...[...tops, ...sections].filter((p) => ('section' in p ? p.section.group !== 'unlisted' : p.rail)).map(going),
  ...places.flatMap((p) => p.actions ?? []),
]

export const actionOf = (id: string): Action | undefined => actions.find((a) => a.id === id)
