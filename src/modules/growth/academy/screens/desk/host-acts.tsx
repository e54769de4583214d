import { CopyPlus, Megaphone, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Steps } from '#kernel/web/steps.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { courseBook } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { caseOf, mayHost, useSpeakTime } from './standing.tsx'

/** What the rulebook opens to this reader now; a co-host is shown none of it. */
export function HostActs({ course }: { course: Whole }) {
  const [say, toast, time, person] = [useWords(deskWords), useToast(), useSpeakTime(), usePerson()]
  const [isCancelling, setCancelling] = useState(false)
  const { id, version, title } = course
  const publish = useAct((_: null, press) => api.publishClass({ id, version }, press), ['academy'])
  const may = (step: 'edit' | 'change' | 'cancel') => !courseBook.objection(caseOf(course), step, person)
  return (
    <>
      {may('edit') && (
        <LinkButton icon={Pencil} href={`/academy/${id}/edit`}>
          {say('edit')}
        </LinkButton>
      )}
      {may('change') && (
        <LinkButton icon={Pencil} href={`/academy/${id}/change`}>
          {say('change')}
        </LinkButton>
      )}
      {mayHost(person, course) && <Copy course={course} />}
      {may('cancel') && (
        <Button kind="danger" onClick={() => setCancelling(true)}>
          {say('cancel')}
        </Button>
      )}
      <Steps
        book={courseBook}
        row={caseOf(course)}
        words={words}
        does={{
          publish: {
            word: say('publish'),
            kind: 'main',
            icon: Megaphone,
            isBusy: publish.isBusy,
            take: () => void publish.act(null, () => toast({ tone: 'done', text: say('publish.done') })),
            confirm: {
              title: say('publish.ask', { title }),
              text: say('publish.what', { opens: time.moment(course.opens), closes: time.moment(course.closes) }),
            },
          },
        }}
      />
      <CancelDialog course={course} isOpen={isCancelling} onClose={() => setCancelling(false)} />
      <Refused problem={publish.problem} />
    </>
  )
}

function Copy({ course: { id, title } }: { course: Whole }) {
  const [say, toast, navigate] = [useWords(deskWords), useToast(), useNavigate()]
  const [isAsking, setAsking] = useState(false)
  const copy = useAct((_: null, press) => api.copyClass({ id }, press), ['academy'])
  const take = () =>
    void copy.act(null, ({ id }) => {
      toast({ tone: 'done', text: say('copy.done') })
      setAsking(false)
      navigate(`/academy/${id}/edit`)
    })
  return (
    <>
      <Button icon={CopyPlus} onClick={() => setAsking(true)}>
        {say('copy')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('copy.ask', { title })}
        closeWord={say('back')}
        confirmWord={say('copy')}
        isBusy={copy.isBusy}
        onConfirm={take}
      >
        <p>{say('copy.what')}</p>
        <Refused problem={copy.problem} />
      </ConfirmDialog>
    </>
  )
}
