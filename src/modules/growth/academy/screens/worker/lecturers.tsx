import { useInfiniteQuery } from '@tanstack/react-query'
import { Presentation } from 'lucide-react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { asProblem } from '#kernel/web/problem.ts'
import { Broken } from '#kernel/web/problems.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { type Field, fields } from '../../rules.ts'
import { words } from '../../words.ts'
import { api, type PublicLecturer } from './api.ts'
import { lecturingWords } from './lecturing-words.ts'
import './worker.css'

/** Who teaches at the academy; anyone may read it. */
export function LecturersPage() {
  const [say, name] = [useWords(lecturingWords), useWords(words)]
  const [search, setSearch] = useSearchParams()
  const field = fields.find(one => one === search.get('field'))
  return (
    <Page title={say('list.title')} lead={say('list.lead')} back={{ href: '/academy', word: say('back') }}>
      <p className="acad-acts">
        <LinkButton icon={Presentation} href="/academy/lecturing">
          {say('list.offer')}
        </LinkButton>
      </p>
      <Select
        label={say('list.field')}
        value={field ?? ''}
        empty={say('list.allFields')}
        choices={fields.map(value => ({ value, label: name(`field.${value}`) }))}
        onChange={event => setSearch(event.target.value ? { field: event.target.value } : {}, { replace: true, preventScrollReset: true })}
      />
      <Found key={field ?? ''} field={field} />
    </Page>
  )
}

function useAppointed(field: Field | undefined) {
  const { id } = usePerson()
  const asked = field ? { field } : {}
  const first = useAsk(['academy', 'appointed', field ?? ''], () => api.listAppointed(asked), {
    offline: `academy.appointed.${field ?? ''}`,
  })
  const next = first.data?.next
  const pages = useInfiniteQuery({
    queryKey: [id, 'academy', 'appointed', field ?? '', 'more', next],
    queryFn: ({ pageParam }) => api.listAppointed({ ...asked, after: pageParam }),
    initialPageParam: next ?? '',
    getNextPageParam: last => last.next ?? undefined,
    enabled: false,
  })
  const hasMore = Boolean(next) && (!pages.data || pages.hasNextPage)
  return {
    first,
    further: pages.data?.pages.flatMap(page => page.rows) ?? ([] as PublicLecturer[]),
    problem: pages.error ? asProblem(pages.error) : undefined,
    isBusy: pages.isFetching,
    more: hasMore ? () => void pages.fetchNextPage() : undefined,
  }
}

function Found({ field }: { field: Field | undefined }) {
  const say = useWords(lecturingWords)
  const { first, further, problem, isBusy, more } = useAppointed(field)
  return (
    <>
      <Asked of={first}>
        {({ rows }) =>
          rows.length > 0 ? (
            <List label={say('list.title')}>
              {[...rows, ...further].map(row => (
                <One key={row.id} row={row} />
              ))}
            </List>
          ) : (
            <Empty title={say(field ? 'list.emptyField' : 'list.empty')}>{say('list.emptyNext')}</Empty>
          )
        }
      </Asked>
      {problem && <Broken problem={problem} {...(more && { again: more })} />}
      {more && !problem && (
        <Button isWide isBusy={isBusy} onClick={more}>
          {say('more')}
        </Button>
      )}
    </>
  )
}

function One({ row }: { row: PublicLecturer }) {
  const [say, name] = [useWords(lecturingWords), useWords(words)]
  return (
    <Row
      title={
        <>
          <strong className="lect-name">{row.name}</strong> <span>{row.craft}</span>
        </>
      }
      detail={
        <div className="lect-lines">
          <span>{row.unitName}</span>
          <span>{row.fields.map(one => name(`field.${one}`)).join(say('and'))}</span>
          <p>{row.introduction}</p>
        </div>
      }
    />
  )
}
