import { useState } from 'react'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDay } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Page } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { adviceScreenWords } from '../advice-words.ts'
import { rightsWords } from '../before-words.ts'
import { diagnosisWords } from '../diagnosis-words.ts'
import { forgetReceipts, readReceipts } from './receipts.ts'
import './before.css'

/** What this phone asked; of that the house knows no list, for nobody stands behind a receipt. */
export function MyAdvicePage() {
  const [say, word, name] = [useWords(adviceScreenWords), useWords(rightsWords), useWords(diagnosisWords)]
  const [language, today] = [useLanguage(), useToday()]
  const [receipts, setReceipts] = useState(readReceipts)
  return (
    <Page title={say('mine.title')} lead={say('mine.lead')} back={{ href: '/rights', word: word('back') }}>
      {receipts.length === 0 ? (
        <Empty title={say('mine.empty')} action={<LinkButton href="/rights/ask">{say('ask.title')}</LinkButton>}>
          {say('mine.emptyNext')}
        </Empty>
      ) : (
        <>
          <List label={say('mine.title')}>
            {receipts.map(({ receipt, topic, at }) => (
              <Row
                key={receipt}
                href={`/rights/advice/${receipt}`}
                title={name(`what.${topic}`)}
                detail={formatDay(dayOf(new Date(at)), language, today)}
              />
            ))}
          </List>
          <Forget onDone={() => setReceipts([])} />
        </>
      )}
    </Page>
  )
}

/** On a phone that others use too. */
function Forget({ onDone }: { onDone: () => void }) {
  const say = useWords(adviceScreenWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {say('mine.forget')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={say('mine.forget')} closeWord={say('mine.keep')}>
        <p>{say('mine.forgetWhat')}</p>
        <Button
          kind="danger"
          isWide
          onClick={() => {
            forgetReceipts()
            onDone()
          }}
        >
          {say('mine.forget')}
        </Button>
      </Sheet>
    </>
  )
}
