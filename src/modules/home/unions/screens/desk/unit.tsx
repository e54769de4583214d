import { Plus, Users } from 'lucide-react'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { may, type UnitPath } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage, Facts } from '#kernel/web/desk/page.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { lacksCommittee } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { UnitHistory } from './history.tsx'
import { UnitPosts } from './posts.tsx'
import { Changes } from './changes.tsx'
import { UnitsBelow } from './below.tsx'
import './unions.css'

/** One union: what it is, what stands below it, who holds which post, and all that happened to it. */
export function UnitPage() {
  const [{ id = '' }, say] = [useParams<{ id: string }>(), useWords(deskWords)]
  const unit = useAsk(['unions', 'one', id], () => api.findUnit({ id }))
  return (
    <Asked of={unit} shape="page">
      {found =>
        found ? (
          <Unit unit={found} />
        ) : (
          <DeskPage title={say('unit.gone')}>
            <Empty title={say('unit.gone')} action={<LinkButton href="/unions">{say('tree.title')}</LinkButton>}>
              {say('unit.goneNext')}
            </Empty>
          </DeskPage>
        )
      }
    </Asked>
  )
}

type View = 'below' | 'posts' | 'history'
function Unit({ unit }: { unit: Whole }) {
  const [say, sayRule, person, navigate] = [useWords(deskWords), useWords(words), usePerson(), useNavigate()]
  const [view, setView] = useState<View>('below')
  const there = { owner: '', unit: unit.unit as UnitPath }
  const holds = (power: 'unions.tree' | 'unions.people') => unit.state === 'active' && may(person, power, there)
  const lacking = lacksCommittee(unit)
  return (
    <DeskPage
      title={unit.name}
      lead={sayRule(`kind.${unit.kind}`)}
      actions={
        <>
          {holds('unions.people') && (
            <LinkButton icon={Users} href={`/people?unit=${unit.id}`}>
              {say('unit.people')}
            </LinkButton>
          )}
          {holds('unions.tree') && (
            <LinkButton icon={Plus} href={`/unions/${unit.id}/found`}>
              {say('unit.found')}
            </LinkButton>
          )}
          <Changes unit={unit} onEnded={() => navigate('/unions')} />
        </>
      }
    >
      <nav aria-label={say('tree.here')} className="uni-trail">
        {unit.line.map(({ id, name }) => (
          <span key={id}>
            <Link href={`/unions/${id}`}>{name}</Link> <span aria-hidden>/</span>
          </span>
        ))}
        <strong>{unit.name}</strong>
        <Tag tone={unit.state === 'active' ? 'done' : 'info'}>{sayRule(`state.${unit.state}`)}</Tag>
        <Link href={`/why?subject=${unit.id}`}>{say('unit.why')}</Link>
      </nav>
      {lacking && <Notice tone="soon">{sayRule('UNION-9', { count: unit.workers })}</Notice>}
      <Particulars unit={unit} />
      <Tabs
        label={say('unit.views')}
        tabs={(['below', 'posts', 'history'] as const).map(key => ({ key, title: say(`tab.${key}`) }))}
        current={view}
        onChange={setView}
      >
        {view === 'below' && <UnitsBelow unit={unit.id} />}
        {view === 'posts' && <UnitPosts unit={unit} />}
        {view === 'history' && <UnitHistory unit={unit.id} />}
      </Tabs>
    </DeskPage>
  )
}

/** What is said of it; what is not known is left out. */
function Particulars({ unit }: { unit: Whole }) {
  const [say, language] = [useWords(deskWords), useLanguage()]
  const day = (at: string | null) => at && formatPaperDay(at, language)
  const rows = [
    [say('unit.english'), unit.english],
    [say('col.code'), unit.code],
    [say('unit.uscc'), unit.uscc],
    [say('unit.foundedOn'), day(unit.foundedOn)],
    [say('unit.endedOn'), day(unit.endedOn)],
    [say('unit.heir'), unit.heirName],
    [say('col.workers'), unit.workers || ''],
    [say('unit.address'), unit.address],
    [say('unit.phone'), unit.phone],
    [say('unit.basis'), unit.basis],
  ] as const
  return <Facts rows={rows.filter(([, value]) => value)} />
}
