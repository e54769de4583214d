import { useState } from 'react'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { holdsAnywhere, may, type UnitPath } from '#kernel/pure/people.ts'
import { isRole, roles } from '#kernel/pure/roles.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Steps } from '#kernel/web/steps.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Select } from '#ui/field.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { postBook } from '../../rules.ts'
import { words } from '../../words.ts'
import { postWords } from '../post-words.ts'
import { api, type Held, nextOf, type Whole } from './calls.ts'
import { GrantForm } from './grant.tsx'

const PAGE = 100
type State = Held['state']

/** Every post within one's line. */
export function Posts() {
  const [say, sayRule] = [useWords(postWords), useWords(words)]
  const view = useView({ state: 'held' })
  const state = view.values.state as State
  const posts = useAsk(['unions', 'posts', state, view.cursor ?? ''], () =>
    api.listPosts({ state, limit: PAGE, ...(view.cursor && { after: view.cursor }) }),
  )
  return (
    <DeskPage
      title={say('posts.title')}
      lead={say('posts.lead')}
      filters={
        <Select
          label={say('posts.state')}
          value={state}
          onChange={event => view.set({ state: event.target.value })}
          choices={(['held', 'ended'] as const).map(value => ({ value, label: sayRule(`state.${value}`) }))}
        />
      }
    >
      <PostTable rows={posts.data} asked={posts} view={view} next={nextOf(posts.data, PAGE)} />
    </DeskPage>
  )
}

/** The posts of one unit, and the giving of them. */
export function UnitPosts({ unit }: { unit: Whole }) {
  const [say, person] = [useWords(postWords), usePerson()]
  const [isGranting, setGranting] = useState(false)
  const posts = useAsk(['unions', 'posts', 'of', unit.id], () => api.listPosts({ unit: unit.id, limit: 200 }))
  const mayGrant = unit.state === 'active' && may(person, 'unions.grant', { owner: '', unit: unit.unit as UnitPath })
  return (
    <>
      {mayGrant && (
        <p>
          <Button kind="main" onClick={() => setGranting(true)}>
            {say('posts.grant')}
          </Button>
        </p>
      )}
      <PostTable rows={posts.data} asked={posts} />
      <Dialog
        isOpen={isGranting}
        onClose={() => setGranting(false)}
        title={`${say('posts.grant')} · ${unit.name}`}
        closeWord={say('close')}
      >
        <GrantForm unit={unit} onDone={() => setGranting(false)} />
      </Dialog>
    </>
  )
}

type Asked = { isLoading: boolean; problem: Parameters<typeof Refused>[0]['problem']; again: () => void }
function PostTable({
  rows = [],
  asked,
  view,
  next = null,
}: {
  rows: Held[] | undefined
  asked: Asked
  view?: ReturnType<typeof useView<{ state: string }>>
  next?: string | null
}) {
  const [say, language, toast] = [useWords(postWords), useLanguage(), useToast()]
  const end = useAct(api.endPost, ['unions'])
  const titleOf = (row: Held) => (isRole(row.role) ? roles[row.role].title[language] : row.role)
  const day = (at: string) => formatPaperDay(at, language)
  const term = ({ since, until }: Held) =>
    until ? say('term.until', { since: day(since), until: day(until) }) : say('term.open', { since: day(since) })
  return (
    <>
      <Refused problem={end.problem} />
      <DeskTable
        label={say('posts.title')}
        rows={rows}
        rowKey={(row: Held) => row.id}
        columns={[
          { key: 'person', title: say('col.person'), width: 200, render: (row: Held) => <Holder row={row} /> },
          { key: 'role', title: say('col.role'), width: 180, english: 236, render: titleOf },
          { key: 'unit', title: say('col.unit'), render: (row: Held) => row.unitName },
          { key: 'term', title: say('col.term'), width: 260, render: (row: Held) => <span className="ui-figures">{term(row)}</span> },
          { key: 'grantedBy', title: say('col.grantedBy'), width: 120, render: (row: Held) => row.grantedBy || '—' },
          {
            key: 'acts',
            title: '',
            width: 110,
            render: (row: Held) => (
              <Ending
                row={row}
                ask={say('end.ask', { name: row.name, role: titleOf(row) })}
                isBusy={end.isBusy}
                take={() => void end.act({ id: row.id, version: row.version }, () => toast({ tone: 'done', text: say('end.done') }))}
              />
            ),
          },
        ]}
        {...(view && { view })}
        next={next}
        isLoading={asked.isLoading}
        problem={asked.problem}
        again={asked.again}
        empty={<Empty title={say('posts.empty')}>{say('posts.emptyNext')}</Empty>}
      />
    </>
  )
}

/** Whoever keeps the sign-in accounts goes on to the holder's. */
function Holder({ row: { person, name } }: { row: Held }) {
  const [say, reader] = [useWords(postWords), usePerson()]
  const keepsAccounts = holdsAnywhere(reader, 'unions.accounts')
  return (
    <>
      <strong>{name}</strong> {keepsAccounts && <Link href={`/accounts/${person}`}>{say('posts.account')}</Link>}
    </>
  )
}

function Ending({ row, ask, isBusy, take }: { row: Held; ask: string; isBusy: boolean; take: () => void }) {
  const [say, sayRule] = [useWords(postWords), useWords(words)]
  const offer = { kind: 'plain' as const, isBusy, take, confirm: { title: ask, text: say('end.what') } }
  const { id, state, person: owner, unit, version, role } = row
  // the rulebook looks at the role as well: an administrator's post is ended by the security administrator alone
  const held = { id, state, owner, unit: unit as UnitPath, version, parties: [], due: null, dueIsProvisional: false, role }
  return (
    <Steps
      book={postBook}
      row={held}
      does={{ end: { ...offer, word: sayRule('step.end') }, resign: { ...offer, word: sayRule('step.resign') } }}
    />
  )
}
