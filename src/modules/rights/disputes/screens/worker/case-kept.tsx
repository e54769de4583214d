import { useState } from 'react'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { client } from '#kernel/web/client.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Section } from '#ui/frame.tsx'
import type * as retention from '../../actions/retention.ts'
import type { Stage } from '../../rules-kinds.ts'
import { isFiled } from '../../rules-retention.ts'
import { retentionScreenWords } from '../retention-screen-words.ts'

const api = client<typeof retention>('disputes')

/** DISPUTES-97: for those of a case that is over, until when its file is kept, and the answer to whoever asks for less. */
export function CaseKept({ one: { id, state, seat } }: { one: { id: string; state: Stage; seat: string } }) {
  const [say, language] = [useWords(retentionScreenWords), useLanguage()]
  const [isAsking, setAsking] = useState(false)
  const isSide = seat === 'worker' || seat === 'employer'
  const kept = useAsk(['disputes', 'kept', id], () => api.findRetention({ id }), { isReady: isFiled(state) && isSide })
  const ask = useAct(api.askErasure, ['disputes'])
  if (!kept.data) return null
  const { until, years, askedAt } = kept.data
  return (
    <Section title={say('mine.title')}>
      <p>{say('mine.until', { day: formatPaperDay(until, language), years })}</p>
      <Refused problem={ask.problem} />
      {askedAt ? (
        <p>{say('mine.asked')}</p>
      ) : (
        <Button kind="plain" onClick={() => setAsking(true)}>
          {say('mine.ask')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('mine.ask')}
        closeWord={say('close')}
        confirmWord={say('mine.ask')}
        isBusy={ask.isBusy}
        onConfirm={() => void ask.act({ id }, () => setAsking(false))}
      >
        <p>{say('mine.what')}</p>
      </ConfirmDialog>
    </Section>
  )
}
