import { Plus } from 'lucide-react'
import { useState } from 'react'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { type Descent, descentOf, workKinds } from '../../rules-network.ts'
import { words } from '../../words.ts'
import { networkWords } from '../../words-network.ts'
import { api, type Group, type Work } from './calls.ts'
import { GroupDialog, type MakingWork, WorkDialog } from './group-dialogs.tsx'
import { netDeskWords } from './network-words.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { mayHost, useComma } from './standing.tsx'

/** ACAD-40 and ACAD-41: each field's group, and what it has handed down from course to textbook to trainer. */
export function Groups() {
  const say = useWords(netDeskWords)
  const groups = useAsk(['academy', 'groups'], () => api.listGroups({}))
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <div className="desk-filters net-bar-of">
        <Button kind="main" icon={Plus} onClick={() => setAdding(true)}>
          {say('group.add')}
        </Button>
      </div>
      <Asked of={groups} shape="card">
        {groups =>
          groups.length > 0 ? (
            groups.map(group => <One key={group.id} group={group} />)
          ) : (
            <Empty title={say('group.empty')}>{say('group.emptyNext')}</Empty>
          )
        }
      </Asked>
      {isAdding && <GroupDialog editing={undefined} onClose={() => setAdding(false)} />}
    </>
  )
}

type Doing = { making: MakingWork } | { withdrawing: Work } | 'editing' | 'dissolving'

function One({ group }: { group: Group }) {
  const [say, sayRule, person, language, comma] = [useWords(netDeskWords), useWords(words), usePerson(), useLanguage(), useComma()]
  const [doing, setDoing] = useState<Doing>()
  const stop = () => setDoing(undefined)
  const isOurs = mayHost(person, group)
  const field = sayRule(`field.${group.field}`)
  const lines = descentOf(group.works)
  return (
    <section className="net-group" aria-label={say('group.lineage', { field })}>
      <header>
        <h2>{field}</h2>
        <span className="ui-hint">
          {group.unitName} · {say('group.head')} {group.head} · {say('group.since')} {formatPaperDay(group.since, language)}
        </span>
        {isOurs && (
          <span className="acad-acts">
            <Button onClick={() => setDoing({ making: { kind: 'course' } })}>{say('work.add.course')}</Button>
            <Button kind="plain" onClick={() => setDoing('editing')}>
              {say('edit')}
            </Button>
            <Button kind="plain" onClick={() => setDoing('dissolving')}>
              {say('group.dissolve')}
            </Button>
          </span>
        )}
      </header>
      {group.members.length > 0 && <p className="ui-hint">{say('group.membersOf', { names: group.members.join(comma) })}</p>}
      {lines.length > 0 ? <Tree lines={lines} isOurs={isOurs} onDo={setDoing} className="net-tree" /> : <p>{say('group.noWorks')}</p>}
      {doing === 'editing' && <GroupDialog editing={group} onClose={stop} />}
      <Dissolving group={group} field={field} isOpen={doing === 'dissolving'} onClose={stop} />
      {doing && typeof doing === 'object' && 'making' in doing && <WorkDialog group={group} making={doing.making} onClose={stop} />}
      {doing && typeof doing === 'object' && 'withdrawing' in doing && <Withdrawing work={doing.withdrawing} onClose={stop} />}
    </section>
  )
}

type Lines = { lines: readonly Descent<Work>[]; isOurs: boolean; onDo: (doing: Doing) => void; className?: string }
function Tree({ lines, isOurs, onDo, className }: Lines) {
  return (
    <ul className={className}>
      {lines.map(line => (
        <li key={line.work.id}>
          <Line line={line} isOurs={isOurs} onDo={onDo} />
          {line.below.length > 0 && <Tree lines={line.below} isOurs={isOurs} onDo={onDo} />}
        </li>
      ))}
    </ul>
  )
}

function Line({ line: { work, earlier }, isOurs, onDo }: { line: Descent<Work>; isOurs: boolean; onDo: Lines['onDo'] }) {
  const [say, name, comma] = [useWords(netDeskWords), useWords(networkWords), useComma()]
  const below = workKinds[workKinds.indexOf(work.kind) + 1]
  const facts = [
    work.hours !== null && say('work.hoursOf', { hours: work.hours }),
    work.madeOn.slice(0, 4),
    work.madeBy,
    earlier.length > 0 && say('work.earlier', { titles: earlier.map(one => `${one.title} ${one.madeOn.slice(0, 4)}`).join(comma) }),
  ]
  return (
    <div className="net-work">
      <Tag>{name(`work.${work.kind}`)}</Tag>
      <strong>{work.lecturer ? <Link href={`/academy-lecturers/${work.lecturer}`}>{work.title}</Link> : work.title}</strong>
      {earlier.length > 0 && <Tag tone="done">{say('work.edition', { n: earlier.length + 1 })}</Tag>}
      <span className="ui-hint">{facts.filter(Boolean).join(' · ')}</span>
      {isOurs && (
        <span className="acad-acts">
          {below && (
            <Button kind="plain" onClick={() => onDo({ making: { kind: below, from: work.id } })}>
              {say(`work.add.${below}`)}
            </Button>
          )}
          {work.kind !== 'trainer' && (
            <Button kind="plain" onClick={() => onDo({ making: { kind: work.kind, follows: work, from: work.from } })}>
              {say('work.next')}
            </Button>
          )}
          <Button kind="plain" onClick={() => onDo({ making: { kind: work.kind, editing: work } })}>
            {say('work.edit')}
          </Button>
          <Button kind="plain" onClick={() => onDo({ withdrawing: work })}>
            {say('work.withdraw')}
          </Button>
        </span>
      )}
    </div>
  )
}

function Dissolving({
  group: { id, version },
  field,
  isOpen,
  onClose,
}: {
  group: Group
  field: string
  isOpen: boolean
  onClose: () => void
}) {
  const say = useWords(netDeskWords)
  const act = useAct((reason: string, press) => api.dissolveGroup({ id, version, reason }, press), ['academy'])
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={say('group.dissolveOf', { field })}
      what={say('group.dissolveWhat')}
      label={say('ally.reason')}
      word={say('group.dissolve')}
      backWord={say('back')}
      isBusy={act.isBusy}
      problem={act.problem}
      onSend={reason => void act.act(reason, onClose)}
      onClose={onClose}
    />
  )
}

function Withdrawing({ work: { id, version, title }, onClose }: { work: Work; onClose: () => void }) {
  const say = useWords(netDeskWords)
  const act = useAct((reason: string, press) => api.withdrawWork({ id, version, reason }, press), ['academy'])
  return (
    <ReasonDialog
      isOpen
      title={say('work.withdrawOf', { title })}
      what={say('work.withdrawWhat')}
      label={say('ally.reason')}
      word={say('work.withdraw')}
      backWord={say('back')}
      isBusy={act.isBusy}
      problem={act.problem}
      onSend={reason => void act.act(reason, onClose)}
      onClose={onClose}
    />
  )
}
