import { Printer } from 'lucide-react'
import { useState } from 'react'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { useToast } from '#ui/toast.tsx'
import { dimensions } from '../../rules-circular.ts'
import { type Half, halfBefore, halfOf, halvesUpTo, isHalf, isHalfOver } from '../../rules-half.ts'
import { circularWords } from '../../words-circular.ts'
import { api, type Told, urls } from '../after/api.ts'
import { useHalfWord } from '../after/half-word.ts'
import { circularScreenWords } from '../after/circular-screen-words.ts'
import { FigureTable, type Opens, useLines } from '../after/figures.tsx'
import { SharesShown } from '../after/shares.tsx'

/** DISPUTES-91: one half year, live; what was issued of it; and the way to its cases. */
export function CircularPage() {
  const [say, today, saidHalf] = [useWords(circularScreenWords), useToday(), useHalfWord()]
  const view = useView({ half: halfBefore(halfOf(today)) as string, unit: '' })
  const half = isHalf(view.values.half) ? view.values.half : halfOf(today)
  const of = { half, ...(view.values.unit && { unit: view.values.unit }) }
  const told = useAsk(['disputes', 'circular', half, view.values.unit], () => api.getFigures(of))
  const language = useLanguage()
  const unit = told.data ? (language === 'zh' ? told.data.unitName : told.data.unitEnglish) : ''
  return (
    <DeskPage
      title={say('title')}
      lead={unit && say('lead', { unit })}
      actions={
        <>
          <Button icon={Printer} onClick={() => window.print()}>
            {say('print')}
          </Button>
          {told.data?.mayIssue && isHalfOver(half, today) && <Issue told={told.data} half={half} />}
        </>
      }
      filters={
        <Select
          label={say('half')}
          value={half}
          onChange={event => view.set({ half: event.target.value })}
          choices={halvesUpTo(today, 8).map(value => ({
            value,
            label: isHalfOver(value, today) ? saidHalf(value) : say('now', { half: saidHalf(value) }),
          }))}
        />
      }
    >
      <Asked of={told} shape="page">
        {seen => <Shown told={seen} half={half} />}
      </Asked>
    </DeskPage>
  )
}

function Shown({ told, half }: { told: Told; half: Half }) {
  const [say, name, lines] = [useWords(circularScreenWords), useWords(circularWords), useLines()]
  const saidHalf = useHalfWord()
  const opensIn =
    (of: Half): Opens =>
    (figure, by, key = '') =>
      `/circular/cases?${new URLSearchParams({ half: of, figure, unit: told.unit, ...(by && { by, key }) })}`
  return (
    <>
      <Section title={say('whole')}>
        <FigureTable
          label={say('whole')}
          first={say('half')}
          rows={[
            { id: 'this', name: saidHalf(half), line: told.total },
            { id: 'before', name: saidHalf(halfBefore(half)), line: told.before, opens: opensIn(halfBefore(half)) },
          ]}
          opens={opensIn(half)}
        />
      </Section>
      {dimensions.map(by => (
        <Section key={by} title={name(`by.${by}`)}>
          <FigureTable label={name(`by.${by}`)} first={name(`by.${by}`)} rows={lines(by, told[by])} opens={opensIn(half)} />
        </Section>
      ))}
      <Section title={say('vote')}>
        {told.vote ? (
          <>
            <p>{say('turnout', { asked: told.vote.asked, answered: told.vote.answered })}</p>
            {told.vote.shares ? <SharesShown shares={told.vote.shares} /> : <p className="ui-hint">{say('few')}</p>}
          </>
        ) : (
          <p className="ui-hint">{say('vote.none')}</p>
        )}
      </Section>
      <p className="ui-hint">{say('notes')}</p>
      <Issued half={half} />
    </>
  )
}

function Issued({ half }: { half: Half }) {
  const [say, language] = [useWords(circularScreenWords), useLanguage()]
  const issued = useAsk(['disputes', 'circulars'], () => api.listCirculars({}))
  return (
    <Section title={say('issued')}>
      <Asked of={issued} shape="list">
        {rows => {
          const own = rows.filter(row => row.half === half)
          if (own.length === 0) return <p className="ui-hint">{say('issued.none')}</p>
          return (
            <List label={say('issued')}>
              {own.map(({ id, number, edition, unitName, byName, at }) => (
                <Row
                  key={id}
                  title={number}
                  detail={[unitName, say('edition', { n: edition }), byName, formatPaperDay(dayOf(new Date(at)), language)].join(' · ')}
                  aside={
                    <>
                      <LinkButton href={urls.getCircularPaper({ id, language })}>{say('pdf')}</LinkButton>{' '}
                      <LinkButton href={urls.getCircularSheet({ id, language })}>{say('sheet')}</LinkButton>
                    </>
                  }
                />
              ))}
            </List>
          )
        }}
      </Asked>
    </Section>
  )
}

function Issue({ told: { unit, nextEdition: edition }, half }: { told: Told; half: Half }) {
  const [say, toast] = [useWords(circularScreenWords), useToast()]
  const [isOpen, setOpen] = useState(false)
  const issue = useAct(api.issueCircular, ['disputes'])
  const word = edition === 1 ? say('issue') : say('issueAgain', { n: edition })
  return (
    <>
      <Button kind={edition === 1 ? 'main' : 'quiet'} onClick={() => setOpen(true)}>
        {word}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={word}
        closeWord={say('close')}
        confirmWord={word}
        isBusy={issue.isBusy}
        onConfirm={() =>
          void issue.act({ half, unit, edition }, ({ number }) => {
            toast({ tone: 'done', text: say('done', { number }) })
            setOpen(false)
          })
        }
      >
        <p>{say('issueAsk')}</p>
        <Refused problem={issue.problem} />
      </ConfirmDialog>
    </>
  )
}
