import { useState } from 'react'
import { addDays, isDay } from '#kernel/pure/calendar.ts'
import { useAct } from '#kernel/web/acts.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Field } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Station } from './calls.ts'
import { siteWords } from './site-words.ts'

/** SITE-6: a longer pause has its reason and its last day. */
export function PauseDialog({ site: { id, version, name, pausedUntil }, onClose }: { site: Station; onClose: () => void }) {
  const [say, toast, today] = [useWords(siteWords), useToast(), useToday()]
  const [until, setUntil] = useState(() => pausedUntil ?? addDays(today, 6))
  const [isTried, setTried] = useState(false)
  const isWrong = !isDay(until) || until < today
  const pause = useAct((reason: string, press) => api.pauseSite({ id, version, pausedUntil: until, reason }, press), ['sites'])
  const told = pause.problem?.fields.pausedUntil
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      kind="main"
      title={say('pause.ask', { name })}
      what={
        <>
          <p>{say('pause.what')}</p>
          <Field
            type="date"
            label={say('pause.until')}
            value={until}
            min={today}
            onChange={event => setUntil(event.target.value)}
            error={isTried && isWrong ? say('pause.late') : told}
          />
        </>
      }
      label={say('why')}
      most={200}
      word={say('pause')}
      backWord={say('close')}
      isBusy={pause.isBusy}
      problem={told ? undefined : pause.problem}
      onSend={reason => {
        setTried(true)
        if (isWrong) return
        void pause.act(reason, () => {
          toast({ tone: 'done', text: say('pause.done') })
          onClose()
        })
      }}
    />
  )
}
