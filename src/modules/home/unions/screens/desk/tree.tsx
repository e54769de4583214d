import { useNavigate } from 'react-router'
import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { type Kind, kinds, type Life, lives } from '../../rules-kinds.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Listed, nextOf } from './calls.ts'
import './unions.css'

const PAGE = 100
/** One level is drawn whole: a district has some two thousand grassroots unions. */
const LEVEL = 2_000
const start = { q: '', kind: '', district: '', state: 'active', at: '' }
type View = ReturnType<typeof useView<typeof start>>

/** The tree level by level; with anything to look for, what fits in all of it. */
export function Tree() {
  const [say, navigate] = [useWords(deskWords), useNavigate()]
  const view = useView(start)
  const { q, kind, district, state } = view.values
  const at = useLevel(view.values.at)
  const isSought = Boolean(q || kind || district || state !== 'active')
  const found = useAsk(
    ['unions', 'tree', q, kind, district, state, at, view.cursor ?? ''],
    (): Promise<Listed[]> =>
      isSought
        ? api.listUnits({
            name: q,
            state: state as Life,
            limit: PAGE,
            ...(kind && { kind: kind as Kind }),
            ...(district && { district }),
            ...(view.values.at && { under: view.values.at }),
            ...(view.cursor && { after: view.cursor }),
          })
        : api.getTree({ ...(at && { above: at }), limit: LEVEL, ...(view.cursor && { after: view.cursor }) }),
  )
  const clear = () => view.set({ q: '', kind: '', district: '', state: 'active' })
  return (
    <DeskPage title={say('tree.title')} lead={say('tree.lead')} filters={<Filters view={view} />}>
      <Trail at={at} />
      <DeskTable
        label={say('tree.title')}
        rows={found.data ?? []}
        rowKey={row => row.id}
        columns={useColumns(isSought)}
        view={view}
        onOpen={row => navigate(`/unions/${row.id}`)}
        next={nextOf(found.data, isSought ? PAGE : LEVEL)}
        isLoading={found.isLoading}
        problem={found.problem}
        again={found.again}
        empty={
          isSought ? (
            <Empty title={say('tree.noMatch')} action={<Button onClick={clear}>{say('tree.clear')}</Button>} />
          ) : (
            <Empty title={say('tree.empty')}>{say('tree.emptyNext')}</Empty>
          )
        }
      />
    </DeskPage>
  )
}

/** The level looked at. A tree with one top opens on what stands below it: a single row would only be in the way. */
function useLevel(asked: string) {
  const top = useAsk(['unions', 'top'], () => api.getTree({ limit: 2 }), { isReady: asked === '' })
  return asked || (top.data?.length === 1 ? top.data[0]!.id : '')
}

/** Where in the tree this level is: each unit above leads to its own level. */
function Trail({ at }: { at: string }) {
  const say = useWords(deskWords)
  const here = useAsk(['unions', 'one', at], () => api.findUnit({ id: at }), { isReady: at !== '' })
  const steps = here.data?.line ?? []
  return (
    <nav aria-label={say('tree.here')} className="uni-trail">
      {steps.map(({ id, name }) => (
        <span key={id}>
          <Link href={levelOf(id)}>{name}</Link> <span aria-hidden>/</span>
        </span>
      ))}
      <strong>{here.data?.name}</strong>
      {at && <Link href={`/unions/${at}`}>{say('unit.facts')}</Link>}
    </nav>
  )
}
const levelOf = (id: string) => `/unions?at=${id}`

function useColumns(isSought: boolean) {
  const [say, sayRule, language] = [useWords(deskWords), useWords(words), useLanguage()]
  const districtOf = (key: string | null) =>
    key && key in unionDistricts ? unionDistricts[key as keyof typeof unionDistricts][language] : '—'
  return [
    {
      key: 'name',
      title: say('col.name'),
      render: (row: Listed) => <strong>{language === 'en' && row.english ? row.english : row.name}</strong>,
    },
    { key: 'kind', title: say('col.kind'), width: 180, english: 240, render: (row: Listed) => sayRule(`kind.${row.kind}`) },
    { key: 'code', title: say('col.code'), width: 130, render: (row: Listed) => <span className="ui-figures">{row.code ?? '—'}</span> },
    { key: 'district', title: say('col.district'), width: 120, english: 140, render: (row: Listed) => districtOf(row.unionDistrict) },
    isSought
      ? {
          key: 'state',
          title: say('col.state'),
          width: 110,
          render: (row: Listed) => <Tag tone={row.state === 'active' ? 'done' : 'info'}>{sayRule(`state.${row.state}`)}</Tag>,
        }
      : { key: 'below', title: say('col.below'), width: 130, render: (row: Listed) => <Below row={row} /> },
    { key: 'within', title: say('col.within'), width: 110, align: 'right' as const, render: (row: Listed) => row.unitsWithin ?? '—' },
    { key: 'workers', title: say('col.workers'), width: 110, align: 'right' as const, render: (row: Listed) => row.workers || '—' },
  ]
}

function Below({ row }: { row: Listed }) {
  const say = useWords(deskWords)
  return row.below ? <Link href={levelOf(row.id)}>{say('open.below', { count: row.below })}</Link> : '—'
}

function Filters({ view }: { view: View }) {
  const [say, sayRule, language] = [useWords(deskWords), useWords(words), useLanguage()]
  const districts = Object.entries(unionDistricts).map(([value, names]) => ({ value, label: names[language] }))
  return (
    <>
      <DeskSearch view={view} label={say('tree.search')} />
      <Select
        label={say('col.kind')}
        value={view.values.kind}
        onChange={event => view.set({ kind: event.target.value })}
        empty={say('tree.anyKind')}
        choices={kinds.map(value => ({ value, label: sayRule(`kind.${value}`) }))}
      />
      <Select
        label={say('col.district')}
        value={view.values.district}
        onChange={event => view.set({ district: event.target.value })}
        empty={say('tree.anyDistrict')}
        choices={districts}
      />
      <Select
        label={say('col.state')}
        value={view.values.state}
        onChange={event => view.set({ state: event.target.value })}
        choices={lives.map(value => ({ value, label: sayRule(`state.${value}`) }))}
      />
    </>
  )
}
