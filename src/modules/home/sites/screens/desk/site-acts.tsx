import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { siteBook } from '../../rules.ts'
import { api, type Station } from './calls.ts'
import { PauseDialog } from './pause-dialog.tsx'
import { ShutDialog } from './shut-dialog.tsx'
import { siteWords } from './site-words.ts'
import { caseOf } from './status.tsx'

type StepOf = Parameters<typeof siteBook.objection>[1]

/** What is done with a station; a day's closing before a long one, and that before the last. */
export function SiteActs({ site }: { site: Station }) {
  const [say, toast, today, person] = [useWords(siteWords), useToast(), useToday(), usePerson()]
  const [doing, setDoing] = useState<'pause' | 'resume' | 'close' | 'shut'>()
  const stop = () => setDoing(undefined)
  const openAgain = useAct((_: null, press) => api.openAgain({ id: site.id }, press), ['sites'])
  const isOpen = (step: StepOf) => !siteBook.objection(caseOf(site), step, person)
  const isShutToday = site.shutOn === today
  return (
    <>
      {isOpen('unshut') && isShutToday && (
        <Button isBusy={openAgain.isBusy} onClick={() => void openAgain.act(null, () => toast({ tone: 'done', text: say('again.done') }))}>
          {say('again')}
        </Button>
      )}
      {isOpen('shut') && !isShutToday && <Button onClick={() => setDoing('shut')}>{say('shut')}</Button>}
      {isOpen('pause') && <Button onClick={() => setDoing('pause')}>{say(site.state === 'paused' ? 'pause.longer' : 'pause')}</Button>}
      {isOpen('resume') && <Button onClick={() => setDoing('resume')}>{say('resume')}</Button>}
      {isOpen('close') && (
        <Button kind="danger" onClick={() => setDoing('close')}>
          {say('closeSite')}
        </Button>
      )}
      {isOpen('edit') && (
        <LinkButton kind="main" href={`/sites/${site.id}/edit`}>
          {say('edit')}
        </LinkButton>
      )}
      <Refused problem={openAgain.problem} />
      {doing === 'shut' && <ShutDialog site={site} onClose={stop} />}
      {doing === 'pause' && <PauseDialog site={site} onClose={stop} />}
      {doing === 'resume' && <ResumeDialog site={site} onClose={stop} />}
      {doing === 'close' && <CloseDialog site={site} onClose={stop} />}
    </>
  )
}

function ResumeDialog({ site: { id, version, name }, onClose }: { site: Station; onClose: () => void }) {
  const [say, toast] = [useWords(siteWords), useToast()]
  const resume = useAct(api.resumeSite, ['sites'])
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('resume.ask', { name })}
      closeWord={say('close')}
      confirmWord={say('resume')}
      isBusy={resume.isBusy}
      onConfirm={() =>
        void resume.act({ id, version }, () => {
          toast({ tone: 'done', text: say('resume.done') })
          onClose()
        })
      }
    >
      <p>{say('resume.what')}</p>
      <Refused problem={resume.problem} />
    </ConfirmDialog>
  )
}

function CloseDialog({ site: { id, version, name }, onClose }: { site: Station; onClose: () => void }) {
  const [say, toast] = [useWords(siteWords), useToast()]
  const close = useAct((reason: string, press) => api.closeSite({ id, version, reason }, press), ['sites'])
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      title={say('closeSite.ask', { name })}
      what={say('closeSite.what')}
      label={say('why')}
      most={200}
      word={say('closeSite')}
      backWord={say('close')}
      isBusy={close.isBusy}
      problem={close.problem}
      onSend={reason =>
        void close.act(reason, () => {
          toast({ tone: 'done', text: say('closeSite.done') })
          onClose()
        })
      }
    />
  )
}
