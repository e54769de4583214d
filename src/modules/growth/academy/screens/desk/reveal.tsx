import { useAct } from '#kernel/web/acts.ts'
import { RevealDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { mayReveal } from '../../rules-nominations.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Nominee } from './calls.ts'

/** ACAD-15: the whole number for a stated purpose. */
export function RevealNumber({ row: { id, name }, onClose }: { row: Pick<Nominee, 'id' | 'name'>; onClose: () => void }) {
  const say = useWords(deskWords)
  const look = useAct((purpose: string, press) => api.revealCertificate({ id, purpose }, press), 'nothing')
  return (
    <RevealDialog
      title={say('reveal.ask', { name })}
      what={say('reveal.what')}
      label={say('reveal.purpose')}
      word={say('reveal.show')}
      closeWord={say('close')}
      look={look}
      mayLook={mayReveal}
      onClose={onClose}
    >
      {({ certificate }) => (
        <p className="acad-number ui-figures" role="status">
          {certificate}
        </p>
      )}
    </RevealDialog>
  )
}
