import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Station } from './calls.ts'
import { PauseDialog } from './pause-dialog.tsx'
import { ShutDialog } from './shut-dialog.tsx'
import { siteWords } from './site-words.ts'

/** What is done with a station; a day's closing before a long one, and that before the last. */
export function SiteActs({ site }: { site: Station }) {
  const [say, toast, today] = [useWords(siteWords), useToast(), useToday()]
  const [doing, setDoing] = useState<'pause' | 'resume' | 'close' | 'shut'>()
  const stop = () => setDoing(undefined)
  const openAgain = useAct((_: null, press) => api.openAgain({ id: site.id }, press), ['sites'])
  const isShutToday = site.shutOn === today
  return (
    <>
      {site.state === 'open' &&
        (isShutToday ? (
          <Button
            isBusy={openAgain.isBusy}
            onClick={() => void openAgain.act(null, () => toast({ tone: 'done', text: say('again.done') }))}
          >
            {say('again')}
          </Button>
        ) : (
          <Button onClick={() => setDoing('shut')}>{say('shut')}</Button>
        ))}
      {site.state === 'open' && <Button onClick={() => setDoing('pause')}>{say('pause')}</Button>}
      {site.state === 'paused' && <Button onClick={() => setDoing('resume')}>{say('resume')}</Button>}
      <Button kind="danger" onClick={() => setDoing('close')}>
        {say('closeSite')}
      </Button>
      <LinkButton kind="main" href={`/sites/${site.id}/edit`}>
        {say('edit')}
      </LinkButton>
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
