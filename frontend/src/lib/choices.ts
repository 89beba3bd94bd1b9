// What a field of a few values may hold, in the order in which Go names them (enum tags of campaign/rows.go).
import type { Goal, Material, Metric, Partner, Period, Post, Question, Risk, RunItem, Task } from '~/api'

const all = {
  'choice.goal.direction': ['at_least', 'at_most'] satisfies Goal['direction'][],
  'choice.material.kind': ['promotional', 'onsite', 'gift', 'equipment'] satisfies Material['kind'][],
  'choice.material.state': [
    'planned',
    'proof',
    'ordered',
    'arrived',
    'accepted',
    'loaded',
    'returned',
  ] satisfies Material['state'][],
  'choice.metric.aggregate': ['sum', 'last', 'average', 'ratio'] satisfies Metric['aggregate'][],
  'choice.partner.kind': ['kol', 'venue', 'logistics', 'media', 'supplier', 'other'] satisfies Partner['kind'][],
  'choice.partner.status': ['none', 'draft', 'sent', 'signed', 'ended'] satisfies Partner['status'][],
  'choice.post.kind': [
    'teaser',
    'announcement',
    'benefit',
    'reminder',
    'live',
    'recap',
    'other',
  ] satisfies Post['kind'][],
  'choice.post.status': ['idea', 'draft', 'ready', 'published'] satisfies Post['status'][],
  'choice.question.kind': ['satisfaction', 'recommend', 'choice', 'text'] satisfies Question['kind'][],
  'choice.risk.category': [
    'weather',
    'system',
    'traffic',
    'press',
    'crowd',
    'supply',
    'people',
    'legal',
    'money',
    'other',
  ] satisfies Risk['category'][],
  'choice.run_item.kind': [
    'segment',
    'setup',
    'test',
    'doors',
    'break',
    'buffer',
    'teardown',
  ] satisfies RunItem['kind'][],
  'ui.form': ['online', 'offline', 'hybrid'],
  'ui.period': ['preparation', 'warmup', 'live', 'closing', 'review'] satisfies Period['kind'][],
  'ui.scenario': ['launch', 'festival', 'cobrand', 'member', 'salon', 'livestream', 'custom'],
  'ui.status': ['todo', 'doing', 'done'] satisfies Task['state'][],
  stage: ['plan', 'execute', 'review'] satisfies Task['stage'][],
} as const satisfies Record<string, readonly string[]>

/** The values of a group of words; none for a group that no field is of. */
export const choicesOf = (group: string): readonly string[] => (all as Record<string, readonly string[]>)[group] ?? []
