import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { isPartner, ownBodies, partnerBodies } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { netWords } from '../network-screen-words.ts'
import { partnerWords } from '../partner-words.ts'
import { api, type Body } from './network-calls.ts'

/** DISPUTES-41: a body beside the union tree, for which the registering union answers. */
export function AddPartner({ by, onClose }: { by: string; onClose: () => void }) {
  const [say, kind, partner] = [useWords(netWords), useWords(kindWords), useWords(partnerWords)]
  const [language, toast] = [useLanguage(), useToast()]
  const add = useAct(api.registerPartner, ['disputes'])
  const form = useForm({
    name: 'disputes/partner',
    start: { name: '', kind: '', unionDistrict: '', address: '', phone: '', confirms: false },
    problem: add.problem,
  })
  return (
    <Dialog isOpen onClose={onClose} title={say('bodies.add')} closeWord={say('close')}>
      <Form
        form={form}
        act={add}
        submit={say('bodies.add')}
        send={values => ({
          ...values,
          by,
          kind: values.kind as (typeof partnerBodies)[number],
          unionDistrict: values.unionDistrict as UnionDistrict,
        })}
        onSent={() => {
          toast({ tone: 'done', text: say('bodies.added') })
          onClose()
        }}
      >
        <Field {...form.field('name')} label={say('name')} required={say('required')} maxLength={60} />
        <Select
          {...form.field('kind')}
          label={say('kind')}
          required={say('required')}
          empty={say('choose')}
          choices={partnerBodies.map(value => ({ value, label: kind(`body.${value}`) }))}
        />
        <Select
          {...form.field('unionDistrict')}
          label={say('district')}
          required={say('required')}
          empty={say('choose')}
          choices={Object.entries(unionDistricts).map(([value, one]) => ({ value, label: one[language] }))}
        />
        <Field {...form.field('address')} label={say('address')} maxLength={200} />
        <Field {...form.field('phone')} label={say('phone')} maxLength={40} />
        <Checkbox {...form.tick('confirms')} label={partner('body.confirms.what')} />
      </Form>
    </Dialog>
  )
}

type Own = (typeof ownBodies)[number]
/** DISPUTES-40: a centre, a station of it, an enterprise’s committee. */
export function AddOwn({ unit, bodies, onClose }: { unit: string; bodies: readonly Body[]; onClose: () => void }) {
  const [say, kind, language, toast] = [useWords(netWords), useWords(kindWords), useLanguage(), useToast()]
  const add = useAct(api.registerBody, ['disputes'])
  const start = { name: '', kind: 'station', centre: '', address: '', phone: '' }
  const form = useForm({ name: 'disputes/own-body', start, problem: add.problem })
  const isStation = form.values.kind === 'station'
  return (
    <Dialog isOpen onClose={onClose} title={say('bodies.addOwn')} closeWord={say('close')}>
      <Form
        form={form}
        act={add}
        submit={say('bodies.addOwn')}
        send={({ kind, centre, ...values }) => ({ ...values, unit, kind: kind as Own, centre: (isStation && centre) || null })}
        onSent={() => {
          toast({ tone: 'done', text: say('bodies.addedOwn') })
          onClose()
        }}
      >
        <Select {...form.field('kind')} label={say('kind')} choices={ownBodies.map(value => ({ value, label: kind(`body.${value}`) }))} />
        {isStation && (
          <Select
            {...form.field('centre')}
            label={say('bodies.centre')}
            required={say('required')}
            empty={say('choose')}
            choices={bodies
              .filter(one => one.kind === 'centre' && one.isMine)
              .map(one => ({ value: one.id, label: (language === 'en' && one.english) || one.name }))}
          />
        )}
        <Field {...form.field('name')} label={say('name')} required={say('required')} maxLength={60} />
        <Field {...form.field('address')} label={say('address')} maxLength={200} />
        <Field {...form.field('phone')} label={say('phone')} maxLength={40} />
      </Form>
    </Dialog>
  )
}

type Closing = { body: Body; bodies: readonly Body[]; onClose: () => void }
/** What it has in hand is counted first, and goes to the body that takes over. */
export function CloseBody({ body, bodies, onClose }: Closing) {
  const say = useWords(netWords)
  const held = useAsk(['disputes', 'inHand', body.id], () => api.countInHand({ id: body.id }))
  const heirs = bodies.filter(one => one.id !== body.id && one.isMine && !isPartner(one.kind) && one.union?.id === body.union?.id)
  return (
    <Dialog isOpen onClose={onClose} title={`${say('bodies.close')} · ${body.name}`} closeWord={say('close')}>
      <Asked of={held}>
        {({ cases, people }) => (
          <ClosingForm body={body} heirs={heirs} wantsHeir={!isPartner(body.kind) && cases + people > 0} onClose={onClose} />
        )}
      </Asked>
    </Dialog>
  )
}

type Given = { body: Body; heirs: readonly Body[]; wantsHeir: boolean; onClose: () => void }
function ClosingForm({ body, heirs, wantsHeir, onClose }: Given) {
  const [say, language, toast] = [useWords(netWords), useLanguage(), useToast()]
  const close = useAct(api.closeBody, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { heir: '', closedBecause: '' }, problem: close.problem })
  return (
    <Form
      form={form}
      act={close}
      submit={say('bodies.close')}
      send={({ heir, closedBecause }) => ({ id: body.id, version: body.version, closedBecause, heir: heir || null })}
      onSent={() => {
        toast({ tone: 'done', text: say('bodies.closed') })
        onClose()
      }}
    >
      <p>{isPartner(body.kind) ? say('bodies.closePartner') : wantsHeir ? say('bodies.closeWhat') : say('bodies.noHeir')}</p>
      {wantsHeir && (
        <Select
          {...form.field('heir')}
          label={say('bodies.heir')}
          required={say('required')}
          empty={say('choose')}
          choices={heirs.map(one => ({ value: one.id, label: (language === 'en' && one.english) || one.name }))}
        />
      )}
      <TextArea {...form.field('closedBecause')} label={say('bodies.because')} required={say('required')} maxLength={500} />
    </Form>
  )
}

/** DISPUTES-52: by its number, of whoever has it; the answer says nothing of whether there is one. */
export function RequestCase({ bodies, onClose }: { bodies: readonly Body[]; onClose: () => void }) {
  const [say, language, toast] = [useWords(netWords), useLanguage(), useToast()]
  const ask = useAct(api.requestCase, ['disputes'])
  const mine = bodies.filter(one => one.isMine && !isPartner(one.kind))
  const form = useForm({ name: 'disputes/request', start: { body: mine[0]?.id ?? '', number: '', said: '' }, problem: ask.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('request')} closeWord={say('close')}>
      <Form
        form={form}
        act={ask}
        submit={say('request')}
        send={values => values}
        onSent={() => {
          toast({ tone: 'done', text: say('request.sent') })
          onClose()
        }}
      >
        <p>{say('request.what')}</p>
        <Field {...form.field('number')} label={say('request.number')} required={say('required')} maxLength={60} autoComplete="off" />
        <Select
          {...form.field('body')}
          label={say('request.to')}
          required={say('required')}
          choices={mine.map(one => ({ value: one.id, label: (language === 'en' && one.english) || one.name }))}
        />
        <TextArea {...form.field('said')} label={say('custody.said')} required={say('required')} maxLength={500} />
      </Form>
    </Dialog>
  )
}
