import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { RevealDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { isPurpose, refuse } from '../../rules.ts'
import { memberWords } from '../member-words.ts'
import { api } from './life-calls.ts'

/** MEMBERS-3: the whole number for a stated purpose, which the member reads. */
export function RevealNumber({ id }: { id: string }) {
  const say = useWords(memberWords)
  const [isAsking, setAsking] = useState(false)
  const look = useAct((purpose: string, press) => api.revealId({ id, purpose }, press), 'nothing')
  return (
    <>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {say('reveal')}
      </Button>
      {isAsking && (
        <RevealDialog
          title={say('reveal.ask')}
          what={say('reveal.what')}
          label={say('reveal.purpose')}
          word={say('reveal')}
          closeWord={say('close')}
          look={look}
          mayLook={purpose => (isPurpose(purpose) ? undefined : refuse('MEMBERS-3'))}
          onClose={() => setAsking(false)}
        >
          {({ idNumber }) => (
            <p className="life-number ui-figures" role="status">
              {idNumber}
            </p>
          )}
        </RevealDialog>
      )}
    </>
  )
}
