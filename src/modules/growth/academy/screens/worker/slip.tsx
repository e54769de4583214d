import { Copy, Printer, Share2 } from 'lucide-react'
import { useParams } from 'react-router'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDay, formatPaperDay, formatTime } from '#kernel/pure/formats.ts'
import { idOf } from '#kernel/pure/people.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { useCopy } from '#kernel/web/copy-text.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { workerWords } from '../worker-words.ts'
import type { Nomination, Whole } from './api.ts'
import { useClass, useParcels } from './asks.ts'
import { useTotal } from './class-card.tsx'
import { Fact } from './course-facts.tsx'
import { daysOf } from './days.ts'
import './worker.css'

/** For my boss: what I am admitted to and when I shall be away. */
export function SlipPage() {
  const say = useWords(workerWords)
  const { id = '' } = useParams<{ id: string }>()
  const [one, mine] = [useClass(id), useParcels()]
  const seated = mine.data?.find(parcel => parcel.class === id && parcel.nomination?.standing === 'seated')?.nomination
  return (
    <Page title={say('mine.slip')} back={{ href: '/academy/mine', word: say('mine') }}>
      <Asked of={mine} shape="page">
        {() => (
          <Asked of={one} shape="page">
            {course => (seated && course.state !== 'cancelled' ? <Slip course={course} nomination={seated} /> : <None />)}
          </Asked>
        )}
      </Asked>
    </Page>
  )
}

function None() {
  const say = useWords(workerWords)
  return (
    <Empty title={say('slip.none')} action={<LinkButton href="/academy/mine">{say('mine')}</LinkButton>}>
      {say('slip.noneNext')}
    </Empty>
  )
}

function Slip({ course, nomination }: { course: Whole; nomination: Nomination }) {
  const say = useWords(workerWords)
  const language = useLanguage()
  const facts = useFacts(course, nomination)
  const body = say('slip.body', { title: course.title })
  const basis = nomination.admittedAt ? say('slip.basis', { at: formatPaperDay(dayOf(new Date(nomination.admittedAt)), language) }) : ''
  const told = facts.map(([name, lines]) => say('slip.line', { name, words: lines.join('\n') }))
  return (
    <>
      <article className="acad-slip" lang={language}>
        <h2>{say('slip.title')}</h2>
        <p>{say('slip.to')}</p>
        <p className="acad-indent">{body}</p>
        <dl className="acad-facts">
          {facts.map(([name, lines]) => (
            <Fact key={name} name={name}>
              {lines.map(line => (
                <div key={line}>{unbroken(line)}</div>
              ))}
            </Fact>
          ))}
        </dl>
        <p className="acad-indent">{basis}</p>
        <Signed name={nomination.name} />
      </article>
      <HandOver text={[say('slip.title'), say('slip.to'), body, ...told, basis].join('\n')} />
    </>
  )
}

function Signed({ name }: { name: string }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  return (
    <>
      <div className="acad-signed">
        <span>{say('slip.signed', { name })}</span>
        <span>{formatPaperDay(today, language)}</span>
      </div>
      <p className="acad-agreed">{say('slip.agreed')}</p>
    </>
  )
}

/** Neither `09:00–12:00` nor a telephone number is parted at the end of a line. */
const unbroken = (line: string) => line.replace(/(\d)([–-])(?=\d)/g, '$1\u2060$2\u2060')

/** Name and lines, the same on paper and in the words one sends. */
function useFacts(course: Whole, { name, unitName }: Nomination): (readonly [string, string[]])[] {
  const say = useWords(workerWords)
  const language = useLanguage()
  const total = useTotal()
  const days = daysOf(course.sessions)
  const dayLine = ({ day, sessions }: (typeof days)[number]) => {
    const hours = sessions.map(({ starts, ends }) => `${formatTime(new Date(starts))}–${formatTime(new Date(ends))}`)
    // from another year on, so that the year is told
    return `${formatDay(day, language, '0000-01-01')} ${hours.join(say('and'))}`
  }
  return [
    [say('slip.name'), [name]],
    [say('slip.unit'), [unitName]],
    [say('slip.class'), [course.title]],
    [say('facts.when'), [...days.map(dayLine), total(course)]],
    [say('facts.where'), [...new Set([course.place, course.address])].filter(Boolean)],
    [say('facts.host'), [course.unitNames[idOf(course.unit)] ?? '']],
    [say('facts.contact'), [course.contact]],
  ]
}

function HandOver({ text }: { text: string }) {
  const say = useWords(workerWords)
  const copyText = useCopy()
  const copy = () => copyText(text)
  // whoever closes the share sheet has not failed; where sharing itself fails, the words are still to be had
  const share = () => navigator.share({ text }).catch(error => (error.name === 'AbortError' ? undefined : copy()))
  const canShare = typeof navigator.share === 'function'
  return (
    <div className="acad-acts">
      <Button kind="main" icon={canShare ? Share2 : Copy} onClick={() => void (canShare ? share() : copy())}>
        {say(canShare ? 'slip.share' : 'slip.copy')}
      </Button>
      <Button icon={Printer} onClick={() => print()}>
        {say('slip.print')}
      </Button>
    </div>
  )
}
