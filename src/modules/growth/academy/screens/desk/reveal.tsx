import { useId, useState } from 'react'
import { houseWords } from '#kernel/pure/house-words.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { mayReveal } from '../../rules-nominations.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Nominee } from './calls.ts'

/** ACAD-15: the whole number for a stated purpose. What was shown goes with the dialog. */
export function RevealDialog({ row: { id, name }, onClose }: { row: Pick<Nominee, 'id' | 'name'>; onClose: () => void }) {
  const [say, sayHouse, form] = [useWords(deskWords), useWords(houseWords), useId()]
  const [purpose, setPurpose] = useState('')
  const [isTried, setTried] = useState(false)
  const [shown, setShown] = useState('')
  const look = useAct((purpose: string, press) => api.revealCertificate({ id, purpose }, press), 'nothing')
  const isShort = mayReveal(purpose) !== undefined
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('reveal.ask', { name })}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          {!shown && (
            <Button kind="main" type="submit" form={form} isBusy={look.isBusy}>
              {say('reveal.show')}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        <p className="acad-number ui-figures" role="status">
          {shown}
        </p>
      ) : (
        <form
          id={form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            setTried(true)
            if (!isShort) void look.act(purpose.trim(), ({ certificate }) => setShown(certificate))
          }}
        >
          <p>{say('reveal.what')}</p>
          <Field
            label={say('reveal.purpose')}
            value={purpose}
            maxLength={100}
            onChange={event => setPurpose(event.target.value)}
            error={isTried && isShort ? sayHouse('tooShort', { least: 5 }) : undefined}
          />
          <Refused problem={look.problem} />
        </form>
      )}
    </Dialog>
  )
}
