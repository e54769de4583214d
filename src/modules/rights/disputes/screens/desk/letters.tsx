import { FilePlus } from 'lucide-react'
import { useNavigate } from 'react-router'
import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatDay, formatRemaining } from '#kernel/pure/formats.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { type LetterKind, letterKinds } from '../../rules-supervision-kinds.ts'
import { supervisionWords } from '../../words-supervision.ts'
import { api, type Listed, toneOf } from '../letters-api.ts'
import { lettersWords } from '../letters-words.ts'
import './disputes.css'

const tabs = ['open', 'late', 'over'] as const
type Tab = (typeof tabs)[number]

/** The letters of one's unions, what is due first. */
export function LettersPage() {
  const [say, word, navigate, columns] = [useWords(lettersWords), useWords(supervisionWords), useNavigate(), useLetterColumns()]
  const view = useView({ of: 'open', kind: '', q: '' })
  const of = tabs.find(tab => tab === view.values.of) ?? ('open' as Tab)
  const { kind, q } = view.values
  const page = useAsk(['disputes', 'letters', of, kind, q, view.cursor ?? ''], () =>
    api.listLetters({
      of,
      limit: 50,
      ...(kind && { kind: kind as LetterKind }),
      ...(q.trim() && { employer: q.trim() }),
      ...(view.cursor && { after: view.cursor }),
    }),
  )
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      actions={
        <LinkButton icon={FilePlus} href="/letters/new">
          {say('new')}
        </LinkButton>
      }
      filters={
        <>
          <DeskSearch view={view} label={say('employer')} />
          <Select
            name="kind"
            label={say('kind')}
            value={kind}
            empty={say('all')}
            onChange={event => view.set({ kind: event.target.value })}
            choices={letterKinds.map(value => ({ value, label: word(`letterKind.${value}`) }))}
          />
        </>
      }
    >
      <Tabs
        label={say('tabs')}
        tabs={tabs.map(key => ({ key, title: say(`tab.${key}`) }))}
        current={of}
        onChange={key => view.set({ of: key })}
      >
        <DeskTable
          label={say(`tab.${of}`)}
          rows={page.data?.rows ?? []}
          rowKey={row => row.id}
          columns={columns}
          view={view}
          onOpen={row => navigate(`/letters/${row.id}`)}
          next={page.data?.next}
          isLoading={page.isLoading}
          problem={page.problem}
          again={page.again}
          empty={<Empty title={say('empty')}>{say('empty.next')}</Empty>}
        />
      </Tabs>
    </DeskPage>
  )
}

/** How long whoever is asked still has. */
function Left({ row: { state, due, dueIsProvisional } }: { row: Listed }) {
  const [say, language, today] = [useWords(lettersWords), useLanguage(), useToday()]
  if (!due || (state !== 'delivered' && state !== 'decided')) return say('none')
  const days = daysBetween(today, due)
  return (
    <Tag tone={days < 0 ? 'refused' : days < 4 ? 'soon' : 'info'}>
      {formatRemaining(days, language)}
      {dueIsProvisional && ` · ${say('provisional')}`}
    </Tag>
  )
}

export function useLetterColumns(): Column<Listed>[] {
  const [say, word, language, today] = [useWords(lettersWords), useWords(supervisionWords), useLanguage(), useToday()]
  return [
    { key: 'due', title: say('col.due'), width: 126, english: 146, render: row => <Left row={row} /> },
    {
      key: 'state',
      title: say('col.state'),
      width: 184,
      english: 228,
      render: row => <Tag tone={toneOf(row.state)}>{word(`letterStage.${row.state}`)}</Tag>,
    },
    { key: 'kind', title: say('kind'), width: 84, english: 104, render: row => word(`letterKind.${row.kind}`) },
    { key: 'employer', title: say('employer'), render: row => row.employer },
    {
      key: 'matters',
      title: say('matters'),
      width: 190,
      english: 154,
      render: row => (
        <span className="disputes-two">{row.matters.map(one => word(`letterMatter.${one}`)).join(language === 'zh' ? '、' : ', ')}</span>
      ),
    },
    {
      key: 'number',
      title: say('col.number'),
      width: 222,
      english: 218,
      render: row => <span className="ui-figures">{row.number ?? say('none')}</span>,
    },
    {
      key: 'issued',
      title: say('col.issued'),
      width: 122,
      english: 116,
      render: row => <span className="ui-figures">{row.issuedOn ? formatDay(row.issuedOn, language, today) : say('none')}</span>,
    },
  ]
}
