import { useWords } from '#kernel/web/person.tsx'
import type { Offer } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { workerWords } from '../worker-words.ts'
import type { Chosen } from './chosen.ts'

const asked: readonly Offer[] = ['toilet', 'water', 'charging', 'microwave', 'mothersRoom']

/** What is asked for most often, one press each. */
export function Filters({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const [say, name] = [useWords(workerWords), useWords(placeWords)]
  const turn = (one: Offer) =>
    onChange({ ...chosen, offers: chosen.offers.includes(one) ? chosen.offers.filter(other => other !== one) : [...chosen.offers, one] })
  const opens = (open: 'now' | 'late') => onChange({ ...chosen, open: chosen.open === open ? undefined : open })
  return (
    <fieldset className="site-chips" aria-label={say('filters')}>
      <Chip isOn={chosen.open === 'now'} word={say('filter.now')} onPress={() => opens('now')} />
      {asked.map(one => (
        <Chip key={one} isOn={chosen.offers.includes(one)} word={name(`offer.${one}`)} onPress={() => turn(one)} />
      ))}
      <Chip isOn={chosen.open === 'late'} word={say('filter.late')} onPress={() => opens('late')} />
    </fieldset>
  )
}

const Chip = ({ isOn, word, onPress }: { isOn: boolean; word: string; onPress: () => void }) => (
  <button type="button" aria-pressed={isOn} onClick={onPress}>
    {word}
  </button>
)
