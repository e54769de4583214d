import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { aspects, type VoiceAnswer, voiceAnswers } from '../../rules-evaluation.ts'
import { api, type Votes } from '../after/api.ts'
import { evaluateWords } from '../after/evaluate-words.ts'
import { useHalfWord } from '../after/half-word.ts'
import { SharesShown } from '../after/shares.tsx'

/** DISPUTES-87: what I am asked of half a year, and what others said before. */
export function EvaluatePage() {
  const say = useWords(evaluateWords)
  const votes = useAsk(['disputes', 'votes'], () => api.listVotes({}))
  return (
    <Page title={say('title')} lead={say('lead')} back={{ href: '/rights', word: say('back') }}>
      <Asked of={votes} shape="page">
        {({ open, results }) => (
          <>
            {open.length === 0 && <Empty title={say('none')}>{say('none.next')}</Empty>}
            {open.map(one => (
              <Vote key={one.id} one={one} />
            ))}
            <Section title={say('results')}>
              {results.length === 0 && <p className="ui-hint">{say('results.none')}</p>}
              {results.map(one => (
                <Result key={one.id} one={one} />
              ))}
            </Section>
          </>
        )}
      </Asked>
    </Page>
  )
}
function Vote({ one: { id, half, unitName, unitEnglish, closesOn, hasSpoken } }: { one: Votes['open'][number] }) {
  const [say, language, today, saidHalf] = [useWords(evaluateWords), useLanguage(), useToday(), useHalfWord()]
  const unit = language === 'zh' ? unitName : unitEnglish
  return (
    <Section title={saidHalf(half)}>
      <p className="after-asks">{say('asks', { unit, until: formatDay(closesOn, language, today) })}</p>
      {hasSpoken ? <Notice tone="done">{say('spoken')}</Notice> : <Ballot evaluation={id} />}
    </Section>
  )
}

function Ballot({ evaluation }: { evaluation: string }) {
  const [say, toast] = [useWords(evaluateWords), useToast()]
  const speak = useAct(api.speakUp, ['disputes', 'votes'])
  // never kept on the phone: somebody else may look at it next
  const form = useForm({
    ...{ name: '', isFleeting: true, problem: speak.problem },
    start: { found: '', fair: '', again: '', carried: '' },
  })
  const isWhole = aspects.every(aspect => form.values[aspect] !== '')
  return (
    <Form
      form={form}
      act={speak}
      submit={say('send')}
      isBlocked={!isWhole}
      send={values => ({ evaluation, ...(values as Record<keyof typeof values, VoiceAnswer>) })}
      onSent={() => toast({ tone: 'done', text: say('sent') })}
    >
      {aspects.map(aspect => (
        <RadioGroup
          key={aspect}
          {...form.pick(aspect)}
          label={say(`aspect.${aspect}`)}
          isInline
          // what was settled may be nothing; whether one was treated fairly is never nothing
          choices={voiceAnswers
            .filter(value => value !== 'none' || aspect === 'carried')
            .map(value => ({ value, label: say(`answer.${value}`) }))}
        />
      ))}
      {!isWhole && <p className="ui-hint">{say('unanswered')}</p>}
    </Form>
  )
}

function Result({ one: { half, unitName, unitEnglish, asked, answered, shares } }: { one: Votes['results'][number] }) {
  const [say, language, saidHalf] = [useWords(evaluateWords), useLanguage(), useHalfWord()]
  return (
    <section className="after-vote" aria-label={saidHalf(half)}>
      <h3>{saidHalf(half)}</h3>
      <p>{say('turnout', { unit: language === 'zh' ? unitName : unitEnglish, asked, answered })}</p>
      {shares ? <SharesShown shares={shares} /> : <p className="ui-hint">{say('few')}</p>}
    </section>
  )
}
