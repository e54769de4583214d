import { useNavigate, useParams } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Page } from '#ui/frame.tsx'
import { caseWords } from '../case-words.ts'
import { formWords } from '../filing-words.ts'
import { api, type One } from './cases-api.ts'
import { Check } from './file-check.tsx'
import { Parts } from './file.tsx'
import { type asFiling, type Typed, typedOf } from './filing-values.ts'
import './filing.css'

/** DISPUTES-22: the same form, until it is screened. */
export function AmendPage() {
  const { id = '' } = useParams<{ id: string }>()
  const [say, sayCase] = [useWords(formWords), useWords(caseWords)]
  const one = useAsk(['disputes', 'case', id], () => api.getCase({ id }))
  return (
    <Page title={say('amend')} back={{ href: `/rights/cases/${id}`, word: sayCase('one') }}>
      <Asked of={one} shape="page">
        {seen => <AmendForm one={seen} />}
      </Asked>
    </Page>
  )
}

function AmendForm({ one }: { one: One }) {
  const [say, navigate] = [useWords(formWords), useNavigate()]
  const { id, version } = one
  const amend = useAct((said: ReturnType<typeof asFiling>, press) => api.amend({ id, version, ...said }, press), ['disputes'])
  const form = useForm<Typed>({ name: `disputes/amend/${id}`, start: typedOf(one), problem: amend.problem })
  return (
    <Parts form={form} files={[]} onFiles={() => undefined} onKeep={() => undefined} without="evidence">
      <Check form={form} act={amend} submit={say('send.amend')} onSent={() => void navigate(`/rights/cases/${id}`)} />
    </Parts>
  )
}
