import { useParams } from 'react-router'
import { formatDay, formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { Rating } from '#ui/rating.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { fewestAnswers } from '../../rules-questions.ts'
import { api, type MyFeedback } from './api.ts'
import { questionPageWords } from './question-words.ts'
import './questions.css'

/** ACAD-46: stars for the content, the organisation and each session one attended. */
export function FeedbackPage() {
  const say = useWords(questionPageWords)
  const { id = '' } = useParams<{ id: string }>()
  const mine = useAsk(['academy', 'feedback', id], () => api.getMyFeedback({ class: id }))
  return (
    <Page title={say('rate.title')} lead={mine.data?.title} back={{ href: `/academy/${id}`, word: say('back') }}>
      <Asked of={mine} shape="page">
        {told => (told.mayRate ? <RateForm mine={told} /> : <NotNow mine={told} />)}
      </Asked>
    </Page>
  )
}

/** ACAD-46: too early, too late, or never there. */
function NotNow({ mine: { class: id, until, sessions } }: { mine: MyFeedback }) {
  const [say, language, today] = [useWords(questionPageWords), useLanguage(), useToday()]
  const day = until ? formatDay(until, language, today) : ''
  const last = new Date(Math.max(...sessions.map(one => Date.parse(one.ends))))
  const why =
    sessions.length === 0
      ? say('rate.none')
      : until && until < today
        ? say('rate.late', { until: day })
        : say('rate.early', { at: formatMoment(last, language, today), until: day })
  return (
    <Empty title={say('rate.closed')} action={<LinkButton href={`/academy/${id}`}>{say('rate.toClass')}</LinkButton>}>
      {why}
    </Empty>
  )
}

function RateForm({ mine }: { mine: MyFeedback }) {
  const [say, language, today, toast] = [useWords(questionPageWords), useLanguage(), useToday(), useToast()]
  const { given } = mine
  const rate = useAct(api.giveFeedback, ['academy', 'feedback'])
  const start = {
    content: given?.content ?? 0,
    organisation: given?.organisation ?? 0,
    words: given?.words ?? '',
    sessions: starsOf(given),
  }
  const form = useForm({ name: `academy/feedback/${mine.class}`, start, problem: rate.problem, secret: ['words'] })
  const { content, organisation, sessions } = form.values
  const words = [say('rate.1'), say('rate.2'), say('rate.3'), say('rate.4'), say('rate.5')] as const
  return (
    <>
      <p className="ui-hint">
        {say('rate.lead', { fewest: fewestAnswers, until: mine.until ? formatDay(mine.until, language, today) : '' })}
      </p>
      {given && <Notice tone="done">{say('rate.given')}</Notice>}
      <div className="quest-rating">
        <Rating {...form.pick('content')} label={say('rate.content')} words={words} />
        <Rating {...form.pick('organisation')} label={say('rate.organisation')} words={words} />
      </div>
      {/* half a minute: the two that count first, the rest once they are given */}
      {content > 0 && organisation > 0 && (
        <Form
          form={form}
          act={rate}
          submit={say(given ? 'rate.again' : 'rate.send')}
          send={({ sessions: rated, ...said }) => ({
            class: mine.class,
            ...said,
            sessions: Object.entries(rated).map(([session, stars]) => ({ session, stars })),
          })}
          onSent={() => toast({ tone: 'done', text: say('rate.sent') })}
        >
          <div className="quest-rating">
            {mine.sessions.map(({ id, title, lecturer }) => (
              <Rating
                key={id}
                name={id}
                label={say('rate.session', { title })}
                hint={lecturer && say('rate.lecturer', { name: lecturer })}
                words={words}
                value={sessions[id]}
                onChange={stars => form.set('sessions', { ...sessions, [id]: stars })}
              />
            ))}
          </div>
          <TextArea {...form.field('words')} label={say('rate.words')} hint={say('rate.wordsHint')} rows={3} maxLength={500} />
        </Form>
      )}
    </>
  )
}

const starsOf = (given: MyFeedback['given']): Record<string, number> =>
  Object.fromEntries((given?.sessions ?? []).map(({ session, stars }) => [session, stars]))
