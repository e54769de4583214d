import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { houseWords } from '../pure/house-words.ts'
import type { Case, Lifecycle } from '../pure/lifecycle.ts'
import type { Refusal } from '../pure/refusal.ts'
import { fill, type Pair, type Words } from '../pure/words.ts'
import { useLanguage, usePerson, useWords } from './person.tsx'
import { webWords } from './web-words.ts'

type Offer = {
  word: string
  take: () => void
  kind?: 'main' | 'quiet' | 'plain' | 'danger'
  icon?: LucideIcon
  isBusy?: boolean
  /** Asked first: what will happen, and to whom. */
  confirm?: { title: string; text: string }
  /** While the step is not open: say why, instead of leaving it out. */
  saysWhy?: boolean
}

/** The buttons a row offers its reader: the steps the rulebook opens to them and this screen can take. */
export function Steps<R extends Case, K extends string>({
  book,
  row,
  does,
  words = {},
}: {
  book: Lifecycle<R, K>
  row: Case<NoInfer<R['state']>>
  does: { [S in K]?: Offer }
  /** The module's own, for the reason why a step is not open. */
  words?: Words
}) {
  const person = usePerson()
  return (Object.entries(does) as [K, Offer][]).map(([step, offer]) => {
    const objection = book.objection(row, step, person)
    if (!objection) return <Taking key={step} offer={offer} />
    return offer.saysWhy && <Closed key={step} word={offer.word} why={objection} words={words} />
  })
}

function Taking({ offer: { word, take, confirm, ...looks } }: { offer: Offer }) {
  const say = useWords(webWords)
  const [isAsking, setAsking] = useState(false)
  const { saysWhy: _, ...button } = looks
  return (
    <>
      <Button {...button} onClick={confirm ? () => setAsking(true) : take}>
        {word}
      </Button>
      {confirm && (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={confirm.title}
          closeWord={say('cancel')}
          confirmWord={word}
          isDanger={looks.kind === 'danger'}
          onConfirm={() => {
            setAsking(false)
            take()
          }}
        >
          <p>{confirm.text}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

const Closed = ({ word, why, words }: { word: string; why: Refusal; words: Words }) => {
  const pair = { ...houseWords, ...words }[why.sentence] as Pair | undefined
  const language = useLanguage()
  return (
    <p className="ui-hint">
      {word}
      {language === 'zh' ? '：' : ': '}
      {pair ? fill(pair[language], why.given) : why.clause}
    </p>
  )
}
