import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useIsSignedIn, useNow, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { Page } from '#ui/frame.tsx'
import { type Fault, faults } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { reportWords } from '../report-words.ts'
import { api, type Site } from './api.ts'
import { useName } from './name.ts'
import { PhotoPick } from './photo-pick.tsx'
import { keepReceipt, receiptOf } from './receipts.ts'
import { useSite } from './site-ask.ts'
import './sites.css'

/** SITE-9: two presses, what is wrong and send; a sentence and a photograph for whoever wants to say more. */
export function ReportPage() {
  const { id = '' } = useParams<{ id: string }>()
  const [say, name] = [useWords(reportWords), useName()]
  const site = useSite(id)
  return (
    <Page
      title={say('title')}
      lead={site.data ? `${name(site.data)} · ${say('lead')}` : say('lead')}
      back={{ href: `/sites/${id}`, word: say('back') }}
    >
      <Asked of={site}>{one => <Tell site={one} />}</Asked>
    </Page>
  )
}

type Told = { site: string; fault: Fault; said: string; receipt?: string }

function Tell({ site: { id, name: siteName } }: { site: Site }) {
  const [say, name] = [useWords(reportWords), useWords(placeWords)]
  const [now, isSignedIn] = [useNow(), useIsSignedIn()]
  const navigate = useNavigate()
  const [photo, setPhoto] = useState<Promise<File>>()
  const [isPressed, setPressed] = useState(false)
  const report = useAct(async (input: Told, press) => api.reportFault(input, { ...press, files: photo ? [await photo] : [] }), ['sites'])
  const start: { fault: Fault | ''; said: string } = { fault: '', said: '' }
  const form = useForm({ name: `sites/report/${id}`, start, problem: report.problem, isFleeting: true })
  const { fault } = form.values
  const told = ({ said }: typeof start): Told => {
    const chosen = fault || 'locked'
    const receipt = isSignedIn ? undefined : receiptOf(id, chosen)
    return { site: id, fault: chosen, said, ...(receipt && { receipt }) }
  }
  const sent = (answer: { id: string; receipt: string | null }) => {
    const { receipt } = answer
    if (receipt && fault) keepReceipt({ receipt, site: id, siteName, fault, at: now.toISOString() })
    void navigate(`/sites/report/${encodeURIComponent(receipt ?? answer.id)}`, { replace: true })
  }
  return (
    <div className="site-faults" onSubmitCapture={() => setPressed(true)}>
      <Form form={form} act={report} submit={say('send')} isBlocked={!fault} send={told} onSent={sent}>
        <RadioGroup
          {...form.pick('fault')}
          onChange={value => form.set('fault', value as Fault)}
          label={say('fault')}
          error={isPressed && !fault ? say('pickFirst') : form.errorOf('fault')}
          choices={faults.map(value => ({ value, label: name(`fault.${value}`), hint: say(`hint.${value}`) }))}
        />
        <details className="site-more">
          <summary>{say('more')}</summary>
          <TextArea {...form.field('said')} label={say('said')} hint={say('saidHint')} maxLength={200} rows={2} />
          <PhotoPick onChange={setPhoto} />
        </details>
      </Form>
    </div>
  )
}
