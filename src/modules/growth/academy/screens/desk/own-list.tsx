import { FileText } from 'lucide-react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useNow, usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Steps } from '#kernel/web/steps.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { mayNominate, mayWithdraw, nominationBook } from '../../rules-nominations.ts'
import { words } from '../../words.ts'
import { api, type Nominee, urls, type Whole } from './calls.ts'
import { nominateWords } from './nominate-words.ts'
import { caseOfNominee } from './nominee-case.ts'
import { lastFour, NominationTag, useSpeakFit } from './standing.tsx'

type Own = {
  course: Whole
  rows: readonly Nominee[]
  maySeal: boolean
  onEdit: (row: Nominee) => void
  onPapers: (row: Nominee) => void
}

const isOver = ({ state }: Nominee) => ['withdrawn', 'refused', 'lapsed'].includes(state)

/** A unit's nominations, each with what is still to do. */
export function OwnList({ rows, ...rest }: Own) {
  const say = useWords(nominateWords)
  // what is over stays readable, below what can still be acted on
  const inSight = [...rows].sort((a, b) => Number(isOver(a)) - Number(isOver(b)))
  if (rows.length === 0) return <Empty title={say('list.empty')}>{say('list.emptyNext')}</Empty>
  return (
    <table className="acad-table">
      <thead>
        <tr>
          <th scope="col">{say('list.name')}</th>
          <th scope="col">{say('list.fit')}</th>
          <th scope="col">{say('list.certificate')}</th>
          <th scope="col">{say('list.materials')}</th>
          <th scope="col">{say('list.state')}</th>
          <th scope="col">{say('list.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {inSight.map(row => (
          <Line key={row.id} row={row} {...rest} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ row, course, maySeal, onEdit, onPapers }: Omit<Own, 'rows'> & { row: Nominee }) {
  const [say, sayFit, language] = [useWords(nominateWords), useSpeakFit(), useLanguage()]
  const needed = course.materials.length
  return (
    <tr data-fallen={isOver(row) || undefined}>
      <th scope="row">
        {row.name}
        <div className="ui-hint ui-figures">{row.phoneMasked}</div>
      </th>
      <td>{sayFit(row.qualification)}</td>
      <td className="ui-figures">{lastFour(row.certificateMasked) || '—'}</td>
      <td>
        {needed === 0 ? (
          '—'
        ) : (
          <Button kind="plain" onClick={() => onPapers(row)}>
            {say('materials.count', { held: row.materials.length, needed })}
          </Button>
        )}
      </td>
      <td>
        <NominationTag nominee={row} />
        {row.state === 'returned' && row.due && <div className="ui-hint">{say('list.due', { due: formatDay(row.due, language) })}</div>}
        {row.reason && <div className="acad-reason">{row.reason}</div>}
      </td>
      <td>
        <LineActs row={row} course={course} maySeal={maySeal} onEdit={onEdit} />
      </td>
    </tr>
  )
}

function LineActs({ row, course, maySeal, onEdit }: Omit<Own, 'rows' | 'onPapers'> & { row: Nominee }) {
  const [say, toast, person, now, language] = [useWords(nominateWords), useToast(), usePerson(), useNow(30_000), useLanguage()]
  const { id, version, name } = row
  const withdraw = useAct((_: null, press) => api.withdrawNomination({ id, version }, press), ['academy'])
  const resubmit = useAct((_: null, press) => api.resubmitNomination({ id, version }, press), ['academy'])
  const gate = caseOfNominee(row, course)
  return (
    <>
      <span className="acad-acts">
        {!nominationBook.objection(gate, 'edit', person) && (
          <Button kind="plain" onClick={() => onEdit(row)}>
            {say('edit')}
          </Button>
        )}
        <LinkButton kind="plain" icon={FileText} target="_blank" href={urls.getForm({ id, language })}>
          {say('form')}
        </LinkButton>
        {row.state === 'returned' && maySeal && course.state === 'published' && (
          <Button
            kind="plain"
            isBusy={resubmit.isBusy}
            onClick={() => void resubmit.act(null, () => toast({ tone: 'done', text: say('resubmit.done') }))}
          >
            {say('resubmit')}
          </Button>
        )}
        {!mayWithdraw(course, now) && (
          <Steps
            book={nominationBook}
            row={gate}
            words={words}
            does={{
              withdraw: {
                word: say('withdraw'),
                kind: 'plain',
                isBusy: withdraw.isBusy,
                take: () => void withdraw.act(null, () => toast({ tone: 'done', text: say('withdraw.done') })),
                confirm: {
                  title: say('withdraw.ask', { name }),
                  text: say(mayNominate(course, now) ? 'withdraw.late' : 'withdraw.what'),
                },
              },
            }}
          />
        )}
      </span>
      <Refused problem={withdraw.problem ?? resubmit.problem} />
    </>
  )
}
