import { Download } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button, LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { useAct } from '../acts.ts'
import { Asked, useAsk } from '../asks.tsx'
import { useForm } from '../form-state.ts'
import { Form } from '../forms.tsx'
import { useWords } from '../person.tsx'
import { useSession } from '../session.tsx'
import { accountWords } from './account-words.ts'
import { house, houseLinks } from './house-api.ts'

/** HOUSE-11: what is mine, to take along; and the way out, with what goes and what stays said before. */
export function MyAccount() {
  const say = useWords(accountWords)
  const holds = useAsk(['house', 'holds'], () => house.listHolds({}))
  return (
    <Page title={say('title')} back={{ href: '/me', word: say('back') }}>
      <Section title={say('take.title')}>
        <div className="house-form">
          <p>{say('take.what')}</p>
          <LinkButton href={houseLinks.getMyRecords({})} icon={Download} isWide download>
            {say('take.do')}
          </LinkButton>
        </div>
      </Section>
      <Section title={say('close.title')}>
        <div className="house-form">
          <Told of="gone" />
          <Told of="kept" />
          <p>{say('close.end')}</p>
          <Asked of={holds} shape="card">
            {found => (found.length > 0 ? <Held holds={found} /> : <Closing />)}
          </Asked>
        </div>
      </Section>
    </Page>
  )
}

const Told = ({ of }: { of: 'gone' | 'kept' }) => {
  const say = useWords(accountWords)
  return (
    <div>
      <h3>{say(`${of}.title`)}</h3>
      <List label={say(`${of}.title`)}>
        {([1, 2, 3, 4] as const).map(n => (
          <Row key={n} title={say(`${of}.${n}`)} />
        ))}
      </List>
    </div>
  )
}

const Held = ({ holds }: { holds: readonly string[] }) => {
  const say = useWords(accountWords)
  return (
    <Notice tone="soon" title={say('close.cannot')}>
      <ul>
        {holds.map(hold => (
          <li key={hold}>{hold}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Two steps, and a word to type: nobody closes an account by a slip of the thumb. */
function Closing() {
  const say = useWords(accountWords)
  const [isSure, setSure] = useState(false)
  return isSure ? (
    <Typed onStay={() => setSure(false)} />
  ) : (
    <>
      <p className="ui-hint">{say('close.first')}</p>
      <Button kind="danger" isWide onClick={() => setSure(true)}>
        {say('close.go')}
      </Button>
    </>
  )
}

function Typed({ onStay }: { onStay: () => void }) {
  const [say, toast, navigate] = [useWords(accountWords), useToast(), useNavigate()]
  const { leave, again } = useSession()
  const close = useAct(house.closeAccount, 'nothing')
  const form = useForm({ name: 'house/close', start: { typed: '' }, problem: close.problem, isFleeting: true })
  const closed = () => {
    toast({ tone: 'done', text: say('close.done') })
    void navigate('/')
    // what this phone kept of the person goes too
    void leave().catch(again)
  }
  return (
    <Form
      form={form}
      act={close}
      submit={say('close.do')}
      send={values => values}
      onSent={closed}
      beside={<Button onClick={onStay}>{say('close.stay')}</Button>}
    >
      <Field {...form.field('typed')} label={say('close.type')} autoComplete="off" autoCapitalize="characters" />
    </Form>
  )
}
