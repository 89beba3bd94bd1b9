// The library: what campaigns share. Templates, people, partners and lessons; and what is still to be improved of all of them.
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useTemplateTrash } from '~/api'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import { PageBar } from '~/components/PageBar'
import { Parts } from '~/components/Parts'
import { useParamsOf } from '~/lib/params'
import { useT } from '~/locale'
import { ImprovementsPart } from './ImprovementsPart'
import { LessonsPart } from './LessonsPart'
import { PARTS, type Part, partOf } from './parts'
import { SharedPart } from './SharedPart'
import { TemplatesPart } from './TemplatesPart'

const kinds = { people: 'person', partners: 'partner' } as const

export default function LibraryScreen() {
  const t = useT()
  const part = partOf(useParams().part)
  const [params, put] = useParamsOf()
  // Words belong to the part that they were typed for; the field is its own master.
  const [typed, type] = useState({ part, text: '' })
  const text = typed.part === part ? typed.text : ''
  return (
    <>
      <PageBar title={t('ui.library')} actions={<Buttons part={part} inTrash={params.has('trash')} />}>
        <FilterField
          key={part}
          action="library.filter"
          placeholder={t(`ui.library.filterBy.${part}`)}
          value={text}
          onChange={(text) => type({ part, text })}
        />
        {part === 'templates' && (
          <TrashChip on={params.has('trash')} onToggle={(on) => put({ trash: on, at: '' }, true)} />
        )}
      </PageBar>
      <Parts
        label={t('ui.library')}
        parts={PARTS.map((id) => ({ id, label: t(`ui.library.${id}`), to: `/library/${id}` }))}
        at={part}
      >
        {part === 'templates' && <TemplatesPart text={text} />}
        {(part === 'people' || part === 'partners') && <SharedPart key={part} kind={kinds[part]} text={text} />}
        {part === 'lessons' && <LessonsPart text={text} />}
        {part === 'improvements' && <ImprovementsPart text={text} />}
      </Parts>
    </>
  )
}

/** The door to the templates in the trash, there when it holds any; and out of it again. */
function TrashChip({ on, onToggle }: { on: boolean; onToggle: (on: string) => void }) {
  const t = useT()
  const count = useTemplateTrash().data?.length ?? 0
  if (count === 0 && !on) return null
  return (
    <Chip on={on} count={count} onToggle={() => onToggle(on ? '' : 'yes')}>
      {t('ui.campaigns.inTrash')}
    </Chip>
  )
}

function Buttons({ part, inTrash }: { part: Part; inTrash: boolean }) {
  const t = useT()
  if (part === 'improvements') return null
  if (part === 'lessons') {
    return (
      <>
        <ActionButton id="library.teach" icon="campaigns" />
        <ActionButton id="library.new" icon="plus" variant="filled" withKey>
          {t('ui.library.new.lessons')}
        </ActionButton>
      </>
    )
  }
  if (part !== 'templates') {
    return (
      <>
        <ActionButton id="library.keep" icon="import" />
        <ActionButton id="library.lend" icon="export" />
        <ActionButton id="library.new" icon="plus" variant="filled" withKey>
          {t(`ui.library.new.${part}`)}
        </ActionButton>
      </>
    )
  }
  if (inTrash) return <ActionButton id="templates.putback" icon="undo" variant="filled" withKey />
  return (
    <>
      <ActionButton id="templates.import" icon="import" />
      <ActionMenu
        label={t('ui.more')}
        ids={['templates.copy', 'templates.rename', 'templates.export', 'templates.trash']}
      />
      <ActionButton id="templates.edit" />
      <ActionButton id="templates.use" icon="plus" variant="filled" withKey />
    </>
  )
}
