import { useState } from 'react'
import { Broken } from '#kernel/web/problems.tsx'
import { useIsSignedIn, useNow, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Empty, Skeleton } from '#ui/state.tsx'
import { type Kind, kinds } from '../../rules.ts'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import { Notices } from './looks.tsx'
import { useIsNotFor } from './mine-asks.ts'
import { useNotices } from './notices-asks.ts'

/** What I can join, the next first; what has been, behind a quiet link. */
export function NoticesPage() {
  const say = useWords(workerWords)
  const isSignedIn = useIsSignedIn()
  const [search, setSearch] = useSearchParams()
  const [kind, past] = [kinds.find(one => one === search.get('kind')), search.get('past') === 'yes']
  const show = (next: { kind?: Kind | undefined; past?: boolean }) =>
    setSearch({ ...(next.kind && { kind: next.kind }), ...(next.past && { past: 'yes' }) }, { replace: true, preventScrollReset: true })
  return (
    <Page
      title={past ? say('list.pastTitle') : say('list.title')}
      {...(past && { back: { href: '/activities', word: say('list.toComing') } })}
      lead={isSignedIn && !past && <Link href="/my/activities">{say('home.mine')}</Link>}
    >
      <KindChoice value={kind} onChange={next => show({ kind: next, past })} />
      <Found key={`${kind} ${past}`} kind={kind} past={past} onAll={() => show({ past })} />
      {!past && (
        <p className="act-quiet">
          <Link href="/activities?past=yes">{say('list.toPast')}</Link>
        </p>
      )}
    </Page>
  )
}

function KindChoice({ value, onChange }: { value: Kind | undefined; onChange: (kind: Kind | undefined) => void }) {
  const say = useWords(workerWords)
  const name = useWords(words)
  return (
    <fieldset className="act-kinds" aria-label={say('list.kind')}>
      {[undefined, ...kinds].map(kind => (
        <button key={kind ?? 'all'} type="button" aria-pressed={kind === value} onClick={() => onChange(kind)}>
          {kind ? name(kind) : say('list.allKinds')}
        </button>
      ))}
    </fieldset>
  )
}

function Found({ kind, past, onAll }: { kind: Kind | undefined; past: boolean; onAll: () => void }) {
  const say = useWords(workerWords)
  const now = useNow()
  const isNotFor = useIsNotFor()
  const { rows, problem, isLoading, more, isBusy, again } = useNotices(kind, past)
  const [label] = useState(() => say(past ? 'list.pastTitle' : 'list.title'))
  if (isLoading) return <Skeleton count={4} word={say('list.loading')} />
  if (problem && rows.length === 0) return <Broken problem={problem} again={again} />
  if (rows.length === 0)
    return (
      <Empty
        title={say(past ? 'list.emptyPast' : 'list.empty')}
        action={kind ? <Button onClick={onAll}>{say('list.showAll')}</Button> : <LinkButton href="/">{say('backHome')}</LinkButton>}
      >
        {say('list.emptyNext')}
      </Empty>
    )
  return (
    <>
      <Notices label={label} rows={rows} now={now} {...(!past && { isNotFor })} />
      {problem && <Broken problem={problem} again={more ?? again} />}
      {more && !problem && (
        <Button isWide isBusy={isBusy} onClick={more}>
          {say('more')}
        </Button>
      )}
    </>
  )
}
