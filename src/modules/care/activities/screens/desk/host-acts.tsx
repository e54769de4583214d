import { Megaphone, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Steps } from '#kernel/web/steps.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { activityBook } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { useSpeakTime } from './standing.tsx'

/** What the rulebook opens to this reader now; a co-host is shown none of it. */
export function HostActs({ activity }: { activity: Whole }) {
  const [say, toast, time, person] = [useWords(deskWords), useToast(), useSpeakTime(), usePerson()]
  const [isCancelling, setCancelling] = useState(false)
  const { id, version, title } = activity
  const publish = useAct((_: null, press) => api.publishActivity({ id, version }, press), ['activities'])
  const may = (step: 'edit' | 'change' | 'cancel') => !activityBook.objection(activity, step, person)
  return (
    <>
      {may('edit') && (
        <LinkButton icon={Pencil} href={`/activities/${id}/edit`}>
          {say('edit')}
        </LinkButton>
      )}
      {may('change') && (
        <LinkButton icon={Pencil} href={`/activities/${id}/change`}>
          {say('change')}
        </LinkButton>
      )}
      <Steps
        book={activityBook}
        row={activity}
        words={words}
        does={{
          publish: {
            word: say('publish'),
            kind: 'main',
            icon: Megaphone,
            isBusy: publish.isBusy,
            take: () => void publish.act(null, () => toast({ tone: 'done', text: say('publish.done') })),
            confirm: { title: say('publish.ask', { title }), text: say('publish.what', { opens: time.moment(activity.enrolOpens) }) },
          },
        }}
      />
      {may('cancel') && (
        <Button kind="danger" onClick={() => setCancelling(true)}>
          {say('cancelActivity')}
        </Button>
      )}
      <CancelDialog activity={activity} isOpen={isCancelling} onClose={() => setCancelling(false)} />
      <Refused problem={publish.problem} />
    </>
  )
}
