import { formatMoment } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { type Sentence, words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Told } from './calls.ts'

/** All that happened to a unit, the latest first, each with its approval. */
export function UnitHistory({ unit }: { unit: string }) {
  const say = useWords(deskWords)
  const history = useAsk(['unions', 'history', unit], () => api.getUnitHistory({ id: unit }))
  return (
    <Asked of={history}>
      {lines =>
        lines.length === 0 ? (
          <Empty title={say('history.empty')} />
        ) : (
          <List label={say('tab.history')}>
            {[...lines].reverse().map(line => (
              <Line key={line.n} line={line} />
            ))}
          </List>
        )
      }
    </Asked>
  )
}

function Line({ line }: { line: Told }) {
  const [say, sayRule, language, today] = [useWords(deskWords), useWords(words), useLanguage(), useToday()]
  const { step, name, left, came, heir, by, basis, at } = line
  const what = step === 'move' ? say('history.moved', { left, came }) : step === 'merge' ? say('history.merged', { heir }) : name
  const parts = [formatMoment(new Date(at), language, today), by && say('history.by', { by }), basis && say('history.basis', { basis })]
  const key = `step.${step}`
  return (
    <Row
      title={[key in words ? sayRule(key as Sentence & 'step.move') : step, what].filter(Boolean).join(' · ')}
      detail={parts.filter(Boolean).join(' · ')}
    />
  )
}
