import { useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { CardLink } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { supervisionWords } from '../../words-supervision.ts'
import { api, toneOf } from '../letters-api.ts'
import { lettersWords } from '../letters-words.ts'

/** For the employer's people: what the union wrote to them over this case. */
export function CaseLetters({ one: { id, seat } }: { one: { id: string; seat: string } }) {
  const [say, word] = [useWords(lettersWords), useWords(supervisionWords)]
  const letters = useAsk(['disputes', 'case-letters', id], () => api.listCaseLetters({ dispute: id }), { isReady: seat === 'employer' })
  if (!letters.data?.length) return null
  return (
    <Section title={say('phone.section')}>
      {letters.data.map(letter => (
        <CardLink
          key={letter.id}
          href={`/rights/letters/${letter.id}`}
          title={[word(`letterKind.${letter.kind}`), letter.number].filter(Boolean).join(' ')}
          aside={<Tag tone={toneOf(letter.state)}>{word(`letterStage.${letter.state}`)}</Tag>}
        />
      ))}
    </Section>
  )
}
