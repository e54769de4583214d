import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { formatDay } from '../../pure/formats.ts'
import { Asked, useAsk } from '../asks.tsx'
import { useLanguage, useToday, useWords } from '../person.tsx'
import { useSearchParams } from '../search-params.ts'
import { homeWords } from './home-words.ts'
import { house } from './house-api.ts'

type Post = Awaited<ReturnType<typeof house.listMyPosts>>[number]
type Reason = Awaited<ReturnType<typeof house.getWhy>>['reasons'][number]

/** My posts and what each allows; with `?subject=`, through what I see that one. */
export function WhyPage() {
  const say = useWords(homeWords)
  const subject = useSearchParams()[0].get('subject')
  const posts = useAsk(['my-posts'], () => house.listMyPosts({}))
  return (
    <Page title={say('why')}>
      {subject && <Subject subject={subject} />}
      <Asked of={posts} shape="card">
        {posts => (
          <>
            {posts.length === 0 && <Notice>{say('why.none')}</Notice>}
            {posts.map(post => (
              <Held key={post.id} post={post} />
            ))}
          </>
        )}
      </Asked>
    </Page>
  )
}

function Held({ post: { title, unitName, since, until, grantedBy, powers } }: { post: Post }) {
  const say = useWords(homeWords)
  const [language, today] = [useLanguage(), useToday()]
  const day = (at: string) => formatDay(at, language, today)
  const time = until ? say('why.until', { since: day(since), until: day(until) }) : say('why.since', { since: day(since) })
  return (
    <Section title={say('why.post', { title: title[language], unit: unitName })}>
      <p className="ui-hint">
        {[time, grantedBy && say('why.grantedBy', { name: grantedBy }), say('why.reach')].filter(Boolean).join(' · ')}
      </p>
      <List>
        {powers.map(power => (
          <Row key={power.power} title={power[language]} detail={power.module[language]} />
        ))}
      </List>
    </Section>
  )
}

function Subject({ subject }: { subject: string }) {
  const say = useWords(homeWords)
  const why = useAsk(['why', subject], () => house.getWhy({ subject }))
  return (
    <Section title={say('why.subject')}>
      <Asked of={why}>
        {({ reasons }) => (
          <List label={say('why.subject')}>
            {reasons.map(reason => (
              <Through key={JSON.stringify(reason)} reason={reason} />
            ))}
          </List>
        )}
      </Asked>
    </Section>
  )
}

function Through({ reason }: { reason: Reason }) {
  const say = useWords(homeWords)
  const language = useLanguage()
  if (reason.by !== 'post') return <Row title={say(`why.${reason.by}`)} />
  const { unitName: unit, concernedName: concerned, title, asParty, powers } = reason
  return (
    <Row
      title={say(asParty ? 'why.asParty' : 'why.byPost', { unit, concerned, title: title[language] })}
      detail={powers.map(power => power[language]).join(language === 'zh' ? '、' : ', ')}
    />
  )
}
