import { useNavigate } from 'react-router'
import { Page, Section } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { isRole, type Role, sideOf } from '../../pure/roles.ts'
import { useAct } from '../acts.ts'
import { Asked, useAsk } from '../asks.tsx'
import { useFace } from '../face.tsx'
import { useLanguage, useWords } from '../person.tsx'
import { Refused } from '../problems.tsx'
import { useSession } from '../session.tsx'
import { type Demonstrator, signIn } from '../sign-in-api.ts'
import { signInWords } from './sign-in-words.ts'

const faces = ['worker', 'officer', 'chair', 'enterprise', 'administrator'] as const
type Part = (typeof faces)[number]
const chairs: readonly Role[] = ['chair', 'viceChair', 'enterpriseChair']

/** The demo city's people by what they do; one tap is one sign-in. */
export function Cast() {
  const say = useWords(signInWords)
  const cast = useAsk(['demo-cast'], signIn.cast)
  if (cast.problem?.status === 404)
    return (
      <Page title={say('castNone')}>
        <Empty title={say('castNoneNext')} />
      </Page>
    )
  return (
    <Page title={say('castTitle')} lead={say('castLead')}>
      <Asked of={cast} shape="card">
        {({ cast }) => <Groups cast={cast} />}
      </Asked>
    </Page>
  )
}

function Groups({ cast }: { cast: readonly Demonstrator[] }) {
  const say = useWords(signInWords)
  const be = useBecoming()
  return (
    <>
      <Refused problem={be.problem} />
      {faces.map(face => {
        const people = cast.filter(({ role }) => partOf(role) === face)
        if (people.length === 0) return null
        return (
          <Section key={face} title={say(`face.${face}`)}>
            <ul className="house-cast">
              {people.map(one => (
                <Someone key={one.who} one={one} onPress={() => be.become(one)} isBusy={be.isBusy} />
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}

const Someone = ({ one: { name, says, unit }, onPress, isBusy }: { one: Demonstrator; onPress: () => void; isBusy: boolean }) => (
  <li>
    <button type="button" className="house-person" aria-disabled={isBusy || undefined} onClick={onPress}>
      <strong>{name}</strong>
      <span>{says[useLanguage()]}</span>
      <span className="ui-hint">{unit}</span>
    </button>
  </li>
)

/** A worker begins on the phone's face, everybody with a post at the desk. */
function useBecoming() {
  const { enter } = useSession()
  const { name } = useFace()
  const navigate = useNavigate()
  const be = useAct(signIn.be)
  const become = (one: Demonstrator) =>
    void be.act({ who: one.who }, me => {
      const face = one.role ? 'desk' : 'worker'
      if (face === name) {
        enter(me)
        void navigate('/')
      } else location.assign(face === 'desk' ? '/desk/' : '/')
    })
  return { become, isBusy: be.isBusy, problem: be.problem }
}

function partOf(role: string | undefined): Part {
  if (!role || !isRole(role)) return role ? 'officer' : 'worker'
  if (sideOf(role) === 'administration') return 'administrator'
  if (chairs.includes(role)) return 'chair'
  return sideOf(role) === 'enterprise' ? 'enterprise' : 'officer'
}
