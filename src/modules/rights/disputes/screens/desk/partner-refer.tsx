import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { type ReferredWay, takers, waysOfBody } from '../../rules-referrals.ts'
import { kindWords } from '../../words-kinds.ts'
import { partnerWords } from '../partner-words.ts'
import { ClaimsPart } from '../worker/file-claims.tsx'
import { EmployerPart, MatterPart, MePart } from '../worker/file-parts.tsx'
import { asFiling, blank, type Typed, wrongIn } from '../worker/filing-values.ts'
import { useSayFault } from '../worker/say-fault.ts'
import { api as network, type Body } from './network-calls.ts'
import { api } from './partner-calls.ts'
import './disputes.css'

type Own = Awaited<ReturnType<typeof api.listOwnBodies>>[number]
type Sent = { to: string; isKnown: boolean }
/** DISPUTES-53: the same as a platform would send, by hand. */
export function ReferPage() {
  const say = useWords(partnerWords)
  const [sent, setSent] = useState<Sent>()
  const bodies = useAsk(['disputes', 'bodies', ''], () => network.listBodies({}))
  const own = useAsk(['disputes', 'ownBodies'], () => api.listOwnBodies({}))
  return (
    <DeskPage title={say('refer')} lead={say('refer.lead')} back={{ href: '/partner', word: say('back') }}>
      <div className="disputes-narrow">
        <Asked of={own}>
          {known => {
            const mine = known.filter(one => waysOfBody(one.kind).length > 0)
            if (mine.length === 0) return <Empty title={say('refer.none')} />
            const all = bodies.data ?? []
            if (all.length === 0) return null
            if (sent) return <Done sent={sent} onNext={() => setSent(undefined)} />
            return <ReferForm mine={mine} all={all} onSent={setSent} />
          }}
        </Asked>
      </div>
    </DeskPage>
  )
}

type Paper = { body: string; to: string; number: string; way: string; paperOn: string; again: boolean }
type Values = Typed & Paper & { phone: string; contact: string; contactPhone: string }
type Given = { mine: Own[]; all: Body[]; onSent: (sent: Sent) => void }
function ReferForm({ mine, all, onSent }: Given) {
  const [say, today] = [useWords(partnerWords), useToday()]
  const [isPressed, setPressed] = useState(false)
  const act = useAct(api.transferCase, ['disputes'])
  const centres = all.filter(one => (takers as readonly string[]).includes(one.kind))
  const near = centres.find(one => one.kind === 'centre' && one.unionDistrict === mine[0]!.unionDistrict)
  const paper: Paper = {
    body: mine[0]!.id,
    to: near?.id ?? '',
    number: '',
    way: waysOfBody(mine[0]!.kind)[0]!,
    paperOn: today,
    again: false,
  }
  const start: Values = { ...blank(''), ...paper, ...{ phone: '', contact: '', contactPhone: '' } }
  const form = useForm<Values>({ name: 'disputes/refer', isFleeting: true, start, problem: act.problem })
  const wrong = wrongIn(form.values, today)
  const fault = useSayFault(isPressed ? wrong : {}, form.errorOf)
  // the parts of the worker's form know nothing of what a referral adds
  const inner = form as unknown as Parameters<typeof MatterPart>[0]['form']
  const sendOf = ({ body, to, number, way, paperOn, again, phone, contact, contactPhone, ...said }: Values) => ({
    ...asFiling(said),
    ...{ body, to, number, way: way as ReferredWay, paperOn, again, phone, contact, contactPhone },
  })
  return (
    <div onSubmitCapture={() => setPressed(true)}>
      <Form
        form={form}
        act={act}
        submit={say('refer.send')}
        isBlocked={Object.keys(wrong).length > 0}
        send={sendOf}
        onSent={({ isKnown }) => onSent({ isKnown, to: all.find(one => one.id === form.values.to)?.name ?? '' })}
      >
        <PaperPart form={form} mine={mine} centres={centres} />
        <Section title={say('refer.worker')}>
          <MePart form={inner} fault={fault} />
        </Section>
        <Section title={say('refer.matter')}>
          <MatterPart form={inner} fault={fault} />
        </Section>
        <Section title={say('refer.employer')}>
          <EmployerPart form={inner} fault={fault} />
        </Section>
        <Section title={say('refer.claims')}>
          <ClaimsPart form={inner} fault={fault} />
        </Section>
      </Form>
    </div>
  )
}

type FormOf = ReturnType<typeof useForm<Values>>
function PaperPart({ form, mine, centres }: { form: FormOf; mine: Own[]; centres: Body[] }) {
  const [say, kind, language] = [useWords(partnerWords), useWords(kindWords), useLanguage()]
  const named = (one: Own) => ({ value: one.id, label: (language === 'en' && one.english) || one.name })
  const sender = mine.find(one => one.id === form.values.body) ?? mine[0]!
  const must = { required: say('required') }
  return (
    <>
      <Section title={say('refer.paper')}>
        {mine.length > 1 && <Select {...form.field('body')} label={say('refer.body')} choices={mine.map(named)} />}
        <Select {...form.field('to')} {...must} label={say('refer.to')} empty={say('choose')} choices={centres.map(named)} />
        <Field {...form.field('number')} {...must} label={say('refer.number')} maxLength={60} />
        <Select
          {...form.field('way')}
          label={say('refer.way')}
          choices={waysOfBody(sender.kind).map(value => ({ value, label: kind(`way.${value}`) }))}
        />
        <Field {...form.field('paperOn')} {...must} type="date" label={say('refer.paperOn')} />
        <Checkbox {...form.tick('again')} label={say('refer.again')} />
      </Section>
      <Section title={say('refer.sides')}>
        <Field {...form.field('phone')} {...must} type="tel" autoComplete="off" label={say('refer.phone')} maxLength={20} />
        <Field {...form.field('contact')} label={say('refer.contact')} hint={say('refer.contact.hint')} maxLength={40} />
        <Field {...form.field('contactPhone')} type="tel" autoComplete="off" label={say('refer.contactPhone')} maxLength={20} />
      </Section>
    </>
  )
}

function Done({ sent: { to, isKnown }, onNext }: { sent: Sent; onNext: () => void }) {
  const say = useWords(partnerWords)
  return (
    <>
      <Notice tone={isKnown ? 'soon' : 'done'} isLive title={say(isKnown ? 'refer.known' : 'refer.done', { to })} />
      <div className="disputes-side-acts">
        <LinkButton kind="main" href="/partner?sent=underWay">
          {say('sent')}
        </LinkButton>
        <Button onClick={onNext}>{say('refer.next')}</Button>
      </div>
    </>
  )
}
