import { useContext, useState } from 'react'
import { houseWords } from '#kernel/pure/house-words.ts'
import { useAct } from '#kernel/web/acts.ts'
import { ClockContext, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Signature, SignaturePad } from '#ui/signature-pad.tsx'
import { useToast } from '#ui/toast.tsx'
import { dueOf } from '../../rules.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Line, type Whole } from './calls.ts'

type Handing = { line: Line; item: string }

/** ACT-12: against a signature, drawn or typed by whoever receives it. */
export function HandOutDialog(props: { activity: Whole; session: string; handing: Handing | undefined; onClose: () => void }) {
  const { activity, handing, onClose } = props
  const say = useWords(deskWords)
  const count = handing ? Number(dueOf(activity, handing.item, handing.line.heads)) : 0
  return (
    <Dialog
      isOpen={handing !== undefined}
      onClose={onClose}
      title={handing ? say('spot.sign', { name: handing.line.name, item: handing.item, count }) : ''}
      closeWord={say('close')}
    >
      {handing && <Signing key={handing.line.id + handing.item} {...props} handing={handing} />}
    </Dialog>
  )
}

function Signing({ session, handing: { line, item }, onClose }: { session: string; handing: Handing; onClose: () => void }) {
  const [say, sayHouse, toast, ahead] = [useWords(deskWords), useWords(houseWords), useToast(), useContext(ClockContext)]
  const [signature, setSignature] = useState<Signature>()
  const [isTried, setTried] = useState(false)
  const hand = useAct(
    (signed: Signature, press) =>
      api.handOut(
        {
          session,
          receipts: [
            {
              entry: line.id,
              item,
              at: new Date(Date.now() + ahead).toISOString(),
              signature: signed.kind === 'drawn' ? signed.path : '',
              signedName: signed.kind === 'typed' ? signed.name : '',
            },
          ],
        },
        press,
      ),
    ['activities'],
  )
  const press = () => {
    setTried(true)
    if (!signature) return
    void hand.act(signature, ([outcome]) => {
      toast(outcome?.done ? { tone: 'done', text: say('spot.handDone') } : { tone: 'refused', text: sayHouse('HOUSE-1') })
      onClose()
    })
  }
  return (
    <>
      <SignaturePad
        label={say('spot.signHere')}
        error={isTried && !signature ? say('spot.signHere') : undefined}
        onChange={setSignature}
        words={{
          undo: say('sign.undo'),
          clear: say('sign.clear'),
          typeInstead: say('sign.type'),
          drawInstead: say('sign.draw'),
          fullName: say('sign.name'),
          canvas: say('sign.canvas'),
        }}
      />
      <Refused problem={hand.problem} />
      <div className="ui-actions">
        <Button kind="main" isBusy={hand.isBusy} onClick={press}>
          {say('spot.signed')}
        </Button>
      </div>
    </>
  )
}
