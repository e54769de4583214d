import { useParams } from 'react-router'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { supervisionBook } from '../../rules-supervision.ts'
import { supervisionWords } from '../../words-supervision.ts'
import { LetterFiles } from '../letter-files.tsx'
import { api, toneOf, urls, type Whole } from '../letters-api.ts'
import { lettersWords } from '../letters-words.ts'
import './filing.css'

/** A union's letter as the employer reads it: what is asked, by when, and the answer. */
export function EmployerLetterPage() {
  const { id = '' } = useParams<{ id: string }>()
  const say = useWords(lettersWords)
  const letter = useAsk(['disputes', 'letter', id], () => api.getSupervisionLetter({ id }))
  return (
    <Page title={say('phone.title')} back={{ href: '/rights/cases', word: say('phone.backCase') }}>
      <Asked of={letter} shape="page">
        {seen => <Read letter={seen} />}
      </Asked>
    </Page>
  )
}

function Read({ letter }: { letter: Whole }) {
  const [say, word, language, person] = [useWords(lettersWords), useWords(supervisionWords), useLanguage(), usePerson()]
  const matters = letter.matters.map(one => word(`letterMatter.${one}`)).join(language === 'zh' ? '、' : ', ')
  const mayAnswer = !supervisionBook.objection(letter, 'answer', person)
  return (
    <>
      <p>
        <Tag tone={toneOf(letter.state)}>{word(`letterStage.${letter.state}`)}</Tag> {letter.number}
      </p>
      <Clock letter={letter} />
      <Section title={word(`letterKind.${letter.kind}`)}>
        <dl className="disputes-facts">
          <Fact name={say('union')} text={language === 'en' ? letter.unitEnglish : letter.unitName} />
          <Fact name={say('employer')} text={letter.employer} />
          <Fact name={say('matters')} text={matters} />
          <Fact name={say('facts')} text={letter.facts} />
          <Fact name={say('asks')} text={letter.asks} />
        </dl>
      </Section>
      {!letter.isAnonymised && (
        <LinkButton href={urls.getSupervisionPaper({ id: letter.id })} target="_blank" isWide>
          {say('phone.read')}
        </LinkButton>
      )}
      {mayAnswer && <Answer letter={letter} />}
      {letter.answer && (
        <Section title={say('phone.answer')}>
          <p className="disputes-said">{letter.answer}</p>
          {letter.papers.map(({ id: file, name }) => (
            <LinkButton key={file} href={urls.getLetterFile({ id: letter.id, file })} target="_blank" kind="plain">
              {name}
            </LinkButton>
          ))}
        </Section>
      )}
      {letter.verdict && (
        <Section title={say('phone.judged')}>
          <p className="disputes-said">{letter.verdict}</p>
        </Section>
      )}
    </>
  )
}

const Fact = ({ name, text }: { name: string; text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </div>
)

function Clock({ letter: { state, due } }: { letter: Whole }) {
  const [say, language, today] = [useWords(lettersWords), useLanguage(), useToday()]
  if (state === 'delivered' && due) return <Notice tone="soon" title={say('phone.by', { day: formatDay(due, language, today) })} />
  if (state === 'overdue') return <Notice tone="refused" title={say('phone.late')} />
  return state === 'withdrawn' || state === 'replaced' ? <Notice title={say('phone.withdrawn')} /> : null
}

type Values = { answer: string; files: File[] }
function Answer({ letter: { id, version } }: { letter: Whole }) {
  const [say, toast] = [useWords(lettersWords), useToast()]
  const act = useAct(({ answer, files }: Values, press) => api.answerLetter({ id, version, answer }, { ...press, files }), ['disputes'])
  const form = useForm<Values>({
    name: `disputes/letter/answer/${id}`,
    isFleeting: true,
    start: { answer: '', files: [] },
    problem: act.problem,
  })
  return (
    <Form
      form={form}
      act={act}
      submit={say('phone.send')}
      send={values => values}
      onSent={() => toast({ tone: 'done', text: say('phone.sent') })}
    >
      <TextArea
        {...form.field('answer')}
        label={say('phone.answer')}
        hint={say('phone.answerHint')}
        required={say('required')}
        rows={6}
        maxLength={3_000}
      />
      <LetterFiles form={form} />
    </Form>
  )
}
