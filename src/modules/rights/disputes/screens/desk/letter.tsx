import { useParams } from 'react-router'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage, Facts } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { supervisionBook } from '../../rules-supervision.ts'
import { following } from '../../rules-supervision-kinds.ts'
import { supervisionWords } from '../../words-supervision.ts'
import { api, toneOf, urls, type Whole } from '../letters-api.ts'
import { lettersWords } from '../letters-words.ts'
import { LetterActs } from './letter-acts.tsx'
import { asSent, LetterFields, type Written } from './letter-form.tsx'
import { writtenOf } from './letter-new.tsx'
import './disputes.css'

/** One letter: as it reads, where it stands, and every step that is open to this reader. */
export function LetterPage() {
  const { id = '' } = useParams<{ id: string }>()
  const letter = useAsk(['disputes', 'letter', id], () => api.getSupervisionLetter({ id }))
  return (
    <Asked of={letter} shape="page">
      {seen => <Opened key={seen.version} letter={seen} />}
    </Asked>
  )
}

function Opened({ letter }: { letter: Whole }) {
  const [say, word, person] = [useWords(lettersWords), useWords(supervisionWords), usePerson()]
  const isMine = letter.state === 'draft' && !supervisionBook.objection(letter, 'amend', person)
  const isOffice = letter.seat === 'office'
  return (
    <DeskPage
      title={`${word(`letterKind.${letter.kind}`)} · ${letter.employer}`}
      back={isOffice ? { href: '/letters', word: say('back') } : { href: '/partner', word: say('backPartner') }}
      lead={
        <>
          <Tag tone={toneOf(letter.state)}>{word(`letterStage.${letter.state}`)}</Tag> {letter.number ?? say('unnumbered')}
        </>
      }
      actions={
        <>
          {!letter.isAnonymised && (
            <LinkButton href={urls.getSupervisionPaper({ id: letter.id })} target="_blank">
              {say(letter.number ? 'paper' : 'preview')}
            </LinkButton>
          )}
          <LetterActs letter={letter} />
        </>
      }
    >
      {letter.state === 'draft' && letter.reason && (
        <Notice tone="soon" title={say('sendBack')}>
          {letter.reason}
        </Notice>
      )}
      {isOffice && <FollowUp letter={letter} />}
      <div className="disputes-beside">
        <div>{isMine ? <Editor letter={letter} /> : <Said letter={letter} />}</div>
        <aside>
          <Standing letter={letter} />
          <Files letter={letter} />
        </aside>
      </div>
    </DeskPage>
  )
}

/** DISPUTES-93: what was not answered or not heeded is followed up, once. */
function FollowUp({ letter: { id, kind, state, next } }: { letter: Whole }) {
  const [say, word] = [useWords(lettersWords), useWords(supervisionWords)]
  const then = following[kind]
  if (!then || next || !['overdue', 'partly', 'unsatisfied'].includes(state)) return null
  return (
    <Notice tone="soon" title={say('next.what')}>
      <LinkButton href={`/letters/new?former=${id}&kind=${then}`}>{say('next', { kind: word(`letterKind.${then}`) })}</LinkButton>
    </Notice>
  )
}

function Editor({ letter }: { letter: Whole }) {
  const [say, toast] = [useWords(lettersWords), useToast()]
  const { id, version } = letter
  const amend = useAct((said: Written, press) => api.amendLetter({ id, version, ...asSent(said) }, press), ['disputes'])
  const form = useForm<Written>({ name: `disputes/letter/${id}/${version}`, start: writtenOf(letter), problem: amend.problem })
  return (
    <Form form={form} act={amend} submit={say('save')} send={said => said} onSent={() => toast({ tone: 'done', text: say('saved') })}>
      <LetterFields form={form} kind={letter.kind} />
    </Form>
  )
}

function Said({ letter }: { letter: Whole }) {
  const [say, word, language] = [useWords(lettersWords), useWords(supervisionWords), useLanguage()]
  const { facts, asks, answer, verdict, outcome } = letter
  const parts = [
    ['matters', letter.matters.map(one => word(`letterMatter.${one}`)).join(language === 'zh' ? '、' : ', ')],
    ['facts', facts],
    ['asks', asks],
    ['answer', answer],
    ['verdict', verdict],
    ['outcome', outcome],
  ] as const
  return parts.map(
    ([key, text]) =>
      text && (
        <Section key={key} title={say(key)}>
          <p className="disputes-said">{text}</p>
        </Section>
      ),
  )
}

function Standing({ letter }: { letter: Whole }) {
  const [say, word, language, today] = [useWords(lettersWords), useWords(supervisionWords), useLanguage(), useToday()]
  const shown = (day: string | null) => (day ? formatDay(day, language, today) : '')
  const numbered = (one: Whole['former']) => one && <Link href={`/letters/${one.id}`}>{one.number ?? say('unnumbered')}</Link>
  const rows = [
    [say('union'), language === 'en' ? letter.unitEnglish : letter.unitName],
    [say('employerPlace'), letter.employerPlace],
    [say('authority'), letter.bodyName],
    [say('col.issued'), shown(letter.issuedOn)],
    [
      say('deliveredLine'),
      letter.deliveredOn &&
        [
          shown(letter.deliveredOn),
          letter.kind !== 'proposal' && letter.deliveredBy && word(`letterBy.${letter.deliveredBy}`),
          letter.proof,
        ]
          .filter(Boolean)
          .join(' · '),
    ],
    [say('col.due'), letter.state === 'delivered' || letter.state === 'decided' ? shown(letter.due) : ''],
    [say('answeredOn'), shown(letter.answeredOn)],
    [say('onDecided'), shown(letter.decidedOn)],
    [say('complainant'), letter.complainant],
    [say('writers'), letter.writerNames.join(language === 'zh' ? '、' : ', ')],
    [say('reason'), letter.state === 'withdrawn' ? letter.reason : ''],
    [say('former'), numbered(letter.former)],
    [say('nextOne'), numbered(letter.next)],
    [say('case'), letter.dispute && <Link href={`/disputes/${letter.dispute}`}>{say('open')}</Link>],
  ] as const
  return <Facts rows={rows.filter(([, value]) => Boolean(value))} />
}

const fileKinds = ['letterProof', 'letterAnswer', 'letterOutcome'] as const
function Files({ letter: { id, papers } }: { letter: Whole }) {
  const say = useWords(lettersWords)
  if (papers.length === 0) return null
  return (
    <Section title={say('files')}>
      {papers.map(({ id: file, name, kind }) => {
        const known = fileKinds.find(one => one === kind)
        return (
          <LinkButton key={file} href={urls.getLetterFile({ id, file })} target="_blank" isWide>
            {known && `${say(`file.${known}`)} · `}
            {name}
          </LinkButton>
        )
      })}
    </Section>
  )
}
