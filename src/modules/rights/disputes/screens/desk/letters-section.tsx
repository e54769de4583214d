import { useAsk } from '#kernel/web/asks.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { supervises } from '../../rules.ts'
import { supervisionWords } from '../../words-supervision.ts'
import { api, toneOf } from '../letters-api.ts'
import { lettersWords } from '../letters-words.ts'

/** On the page of a case, for its window and head: what was written to the employer over it. */
export function LettersSection({ one }: { one: { id: string; owner: string; unit: string } }) {
  const [say, word, person] = [useWords(lettersWords), useWords(supervisionWords), usePerson()]
  const isOffice = supervises({ owner: one.owner, unit: one.unit as `/${string}` }, person)
  const letters = useAsk(['disputes', 'case-letters', one.id], () => api.listCaseLetters({ dispute: one.id }), { isReady: isOffice })
  if (!isOffice) return null
  return (
    <Section title={say('section')}>
      {letters.data?.length === 0 && <p className="ui-hint">{say('section.none')}</p>}
      <List label={say('section')}>
        {(letters.data ?? []).map(letter => (
          <Row
            key={letter.id}
            href={`/letters/${letter.id}`}
            title={[word(`letterKind.${letter.kind}`), letter.number].filter(Boolean).join(' ')}
            aside={<Tag tone={toneOf(letter.state)}>{word(`letterStage.${letter.state}`)}</Tag>}
          />
        ))}
      </List>
      <LinkButton href={`/letters/new?dispute=${one.id}`}>{say('new')}</LinkButton>
    </Section>
  )
}
