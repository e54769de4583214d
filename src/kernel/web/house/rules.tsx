import { useParams } from 'react-router'
import { Page } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { Asked, useAsk } from '../asks.tsx'
import { useLanguage, useWords } from '../person.tsx'
import { homeWords } from './home-words.ts'
import { house } from './house-api.ts'
import { Prose } from './prose.tsx'

/** Every trade of the union's work and the rules it goes by. */
export function Rulebooks() {
  const say = useWords(homeWords)
  const language = useLanguage()
  const books = useAsk(['rulebooks'], () => house.listRulebooks({}), { offline: 'rulebooks' })
  return (
    <Page title={say('rules')} lead={say('rules.lead')}>
      <Asked of={books}>
        {books =>
          books.length === 0 ? (
            <Empty title={say('rules.empty')} />
          ) : (
            <List label={say('rules')}>
              {books.map(({ module, title }) => (
                <Row key={module} href={`/rules/${module}`} title={title[language]} />
              ))}
            </List>
          )
        }
      </Asked>
    </Page>
  )
}

/** One rulebook; a refusal's clause leads to `#AID-5`. */
export function RulebookPage() {
  const say = useWords(homeWords)
  const language = useLanguage()
  const { module = '' } = useParams<{ module: string }>()
  const book = useAsk(['rulebook', module], () => house.getRulebook({ module }), { offline: `rulebook.${module}` })
  return (
    <Page title={book.data?.title[language] ?? say('rules')} back={{ href: '/rules', word: say('rules') }}>
      <Asked of={book} shape="page">
        {({ text }) => <Prose text={text} />}
      </Asked>
    </Page>
  )
}
