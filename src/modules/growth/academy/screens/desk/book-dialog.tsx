import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Field as Taught, fields } from '../../rules.ts'
import { words } from '../../words.ts'
import { api, type Bookable, type Whole } from './calls.ts'
import { lectureWords } from './lecturer-words.ts'
import { useSpeakTime } from './standing.tsx'

type Asking = { field: Taught; session: Whole['sessions'][number]; onClose: () => void }

/** ACAD-37: the appointed of the class's field, those free at that time first. */
export function BookDialog({ field: ofClass, session, onClose }: Asking) {
  const [say, sayField, time] = [useWords(lectureWords), useWords(words), useSpeakTime()]
  const [asked, setAsked] = useState('')
  const [field, setField] = useState<string>(ofClass)
  const found = useAsk(['academy', 'forSession', session.id, asked, field], () =>
    api.searchForSession({ session: session.id, words: asked, ...(field && { field: field as Taught }) }),
  )
  return (
    <Dialog isOpen onClose={onClose} title={say('book.of', { session: session.title })} closeWord={say('close')}>
      <div className="acad-wide">
        <p className="ui-hint ui-figures">{time.span(session.starts, session.ends)}</p>
        <div className="acad-pair">
          <Field label={say('book.search')} value={asked} maxLength={40} onChange={event => setAsked(event.target.value)} />
          <Select
            label={say('field')}
            value={field}
            empty={say('anyField')}
            onChange={event => setField(event.target.value)}
            choices={fields.map(value => ({ value, label: sayField(`field.${value}`) }))}
          />
        </div>
        <Asked of={found}>
          {rows =>
            rows.length === 0 ? (
              <p>{say('book.none')}</p>
            ) : (
              <List label={say('title')}>
                {rows.map(row => (
                  <Candidate key={row.id} row={row} session={session.id} onBooked={onClose} />
                ))}
              </List>
            )
          }
        </Asked>
      </div>
    </Dialog>
  )
}

function Candidate({ row, session, onBooked }: { row: Bookable; session: string; onBooked: () => void }) {
  const [say, toast] = [useWords(lectureWords), useToast()]
  const book = useAct((_: null, press) => api.bookLecturer({ session, lecturer: row.id }, press), ['academy'])
  const take = () =>
    void book.act(null, () => {
      toast({ tone: 'done', text: say('book.done') })
      onBooked()
    })
  return (
    <Row
      title={
        <>
          <strong>{row.name}</strong> <span className="ui-hint">{row.unitName}</span>
        </>
      }
      detail={
        <>
          {row.craft}
          <Refused problem={book.problem} />
        </>
      }
      aside={
        row.isBusy || !row.isInTerm ? (
          <Tag>{say(row.isBusy ? 'book.busy' : 'book.outside')}</Tag>
        ) : (
          <Button isBusy={book.isBusy} onClick={take} aria-label={say('book.doOf', { name: row.name })}>
            {say('book.do')}
          </Button>
        )
      }
    />
  )
}
