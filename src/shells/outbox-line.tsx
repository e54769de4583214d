import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { formatMoment } from '#kernel/pure/formats.ts'
import type { Kept } from '#kernel/web/outbox.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { useSentence } from '#kernel/web/problems.tsx'
import { useOutbox, useOutboxCourier } from '#kernel/web/use-outbox.ts'
import { webWords } from '#kernel/web/web-words.ts'
import { outboxWords } from './outbox-words.ts'

/** What waits on this phone, at the top of whatever is open; it also sends it. */
export function OutboxLine() {
  useOutboxCourier()
  const say = useWords(outboxWords)
  const sayWeb = useWords(webWords)
  const { waiting, refused } = useOutbox()
  const [isOpen, setOpen] = useState(false)
  const isEmpty = waiting.length + refused.length === 0
  return (
    <>
      <div role="status">
        {!isEmpty && (
          <Notice tone={refused.length > 0 ? 'refused' : 'soon'}>
            {refused.length > 0 ? `${say('outbox.refused')} · ${refused.length}` : say('outbox.waiting', { count: waiting.length })}{' '}
            <Button kind="plain" onClick={() => setOpen(true)}>
              {say('outbox.look')}
            </Button>
          </Notice>
        )}
      </div>
      <Sheet isOpen={isOpen && !isEmpty} onClose={() => setOpen(false)} title={say('outbox.title')} closeWord={sayWeb('close')}>
        <OutboxSheet />
      </Sheet>
    </>
  )
}

function OutboxSheet() {
  const say = useWords(outboxWords)
  const sentence = useSentence()
  const { waiting, refused, isSending, problem, flush, dismiss } = useOutbox()
  return (
    <>
      {problem && <Notice tone="soon">{problem.isSignedOut ? say('outbox.signIn') : sentence(problem)}</Notice>}
      <List label={say('outbox.title')}>
        {refused.map(kept => (
          <Line key={kept.id} kept={kept} onDismiss={() => void dismiss(kept.id)} />
        ))}
        {waiting.map(kept => (
          <Line key={kept.id} kept={kept} />
        ))}
      </List>
      {waiting.length > 0 && (
        <>
          <p className="ui-hint">{say('outbox.explain')}</p>
          <Button isWide isBusy={isSending} busyWord={say('outbox.sending')} onClick={() => void flush()}>
            {say('outbox.sendNow')}
          </Button>
        </>
      )}
    </>
  )
}

function Line({ kept: { title, at, refused }, onDismiss }: { kept: Kept; onDismiss?: () => void }) {
  const say = useWords(outboxWords)
  const when = formatMoment(new Date(at), useLanguage(), useToday())
  return (
    <Row
      title={title}
      detail={refused ? `${when} · ${refused.because}` : when}
      aside={
        onDismiss && (
          <Button kind="plain" onClick={onDismiss}>
            {say('outbox.dismiss')}
          </Button>
        )
      }
    />
  )
}
