import { Dialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import type { Knock } from './door.tsx'
import { doorWords } from './door-words.ts'
import { SignInPanel } from './house/sign-in-panel.tsx'
import { isAtHome, usePerson, useWords } from './person.tsx'
import { useSession } from './session.tsx'
import type { Me } from './sign-in-api.ts'
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
      <SignInPanel onDone={done} />
    </Dialog>
  )
}
