import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { useAct } from './acts.ts'
import { useAsk } from './asks.tsx'
import type { Knock } from './door.tsx'
import { doorWords } from './door-words.ts'
import { SignInPanel } from './house/sign-in-panel.tsx'
import { isAtHome, usePerson, useWords } from './person.tsx'
import { useSession } from './session.tsx'
import { type Me, signIn } from './sign-in-api.ts'
import { webWords } from './web-words.ts'

/** The sign-in over whatever is open: for a press that needs somebody. What was typed below stays; the press goes on afterwards. */
export function DoorDialog({ knock: { why, answer } }: { knock: Knock }) {
  const say = useWords(doorWords)
  const sayWeb = useWords(webWords)
  const person = usePerson()
  const { enter } = useSession()
  const toast = useToast()
  const done = (me: Me) => {
    // nobody's press is sent in another's name
    const isSame = enter(me)
    if (!isSame) toast({ tone: 'info', text: say('door.other', { name: me.name }) })
    answer(isSame && isAtHome(me))
  }
  return (
    <Dialog
      isOpen
      onClose={() => answer(false)}
      title={say(why === 'expired' ? 'door.expired' : 'door.needed')}
      closeWord={sayWeb('close')}
    >
      <p className="ui-hint">{why === 'expired' ? say('door.expiredNext', { name: person.name }) : say('door.neededNext')}</p>
      <GoOnInDemo name={person.name} onDone={done} />
      <SignInPanel onDone={done} />
    </Dialog>
  )
}

/** In the demo city nobody has a phone that rings: whoever was playing goes on as the same one. */
function GoOnInDemo({ name, onDone }: { name: string; onDone: (me: Me) => void }) {
  const say = useWords(doorWords)
  const cast = useAsk(['demo-cast'], signIn.cast)
  const be = useAct(signIn.be)
  const same = cast.data?.cast.find(one => one.name === name)
  if (!same) return null
  return (
    <Button kind="quiet" isBusy={be.isBusy} onClick={() => void be.act({ who: same.who }, onDone)}>
      {say('door.demo', { name })}
    </Button>
  )
}
