import { readYuan } from '#kernel/pure/money.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { ConfirmDialog, Dialog } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Cause, causes, type Kind } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { type Agreement, api, type CaseSeen } from '../ending/api.ts'
import { endingScreenWords } from '../ending/ending-screen-words.ts'

type Going = { one: CaseSeen; onClose: () => void }

/** DISPUTES-84. */
export function OnSpot({ one: { id, version }, kind, onClose }: Going & { kind: Kind }) {
  const say = useWords(endingScreenWords)
  const settle = useAct(api.settleOnSpot, ['disputes'])
  const form = useForm({
    ...{ name: `disputes/onSpot/${id}`, start: { amount: '', note: '' }, problem: settle.problem, isFleeting: true },
    paths: { amountFen: 'amount' },
  })
  const fenOf = (text: string) => {
    const read = readYuan(text)
    return read.ok ? read.value : 0
  }
  return (
    <Dialog isOpen onClose={onClose} title={say('onSpot')} closeWord={say('close')}>
      <Form
        form={form}
        act={settle}
        submit={say('onSpot')}
        send={({ amount, note }) => ({ id, version, kind, amountFen: fenOf(amount), note })}
        onSent={onClose}
      >
        <Field {...form.field('amount')} label={say('itemAmount')} inputMode="decimal" required={say('required')} />
        <TextArea {...form.field('note')} label={say('onSpotNote')} rows={3} maxLength={500} required={say('required')} />
      </Form>
    </Dialog>
  )
}

/** DISPUTES-78. */
export function Fail({ one: { id, version }, onClose }: Going) {
  const [say, kind, toast] = [useWords(endingScreenWords), useWords(kindWords), useToast()]
  const fail = useAct(api.failDispute, ['disputes'])
  const form = useForm({ name: `disputes/fail/${id}`, start: { cause: '', reason: '' }, problem: fail.problem, isFleeting: true })
  const done = ({ number }: { number: string }) => {
    toast({ tone: 'done', text: number })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={say('fail')} closeWord={say('close')}>
      <Form
        form={form}
        act={fail}
        submit={say('fail')}
        send={({ cause, reason }) => ({ id, version, cause: (cause || null) as Cause | null, reason })}
        onSent={done}
      >
        <p>{say('failText')}</p>
        <Select
          {...form.field('cause')}
          required={say('required')}
          label={say('failCause')}
          choices={[{ value: '', label: say('choose') }, ...causes.map(one => ({ value: one, label: kind(`cause.${one}`) }))]}
        />
        <TextArea {...form.field('reason')} label={say('failHow')} rows={4} maxLength={500} required={say('required')} />
      </Form>
    </Dialog>
  )
}

/** DISPUTES-79: signed on paper before the mediator. */
export function PaperSign({ one: { id }, seen, onClose }: Going & { seen: Agreement }) {
  const say = useWords(endingScreenWords)
  const note = useAct(api.noteSignature, ['disputes'])
  const open = seen.seats.filter(seat => !seat.at && seat.side !== 'mediator')
  const start = { seat: open[0]?.seat ?? '', name: '', toldBy: '' }
  const form = useForm({ name: `disputes/paper/${id}`, start, problem: note.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={say('paperSign')} closeWord={say('close')}>
      <Form form={form} act={note} submit={say('save')} send={said => ({ id, draft: seen.draft, ...said })} onSent={onClose}>
        <Select {...form.field('seat')} label={say('paperSeat')} choices={open.map(({ seat, name }) => ({ value: seat, label: name }))} />
        <Field {...form.field('name')} label={say('paperName')} maxLength={40} required={say('required')} autoComplete="off" />
        <Field {...form.field('toldBy')} label={say('paperHow')} maxLength={200} required={say('required')} autoComplete="off" />
      </Form>
    </Dialog>
  )
}

/** DISPUTES-79: one of those for whom representatives speak, before the mediator. */
export function PaperConsent({ one: { id }, seen, onClose }: Going & { seen: Agreement }) {
  const say = useWords(endingScreenWords)
  const note = useAct(api.noteConsent, ['disputes'])
  const form = useForm({ name: `disputes/consent/${id}`, start: { name: '', toldBy: '' }, problem: note.problem, isFleeting: true })
  return (
    <Dialog isOpen onClose={onClose} title={say('paperConsent')} closeWord={say('close')}>
      <Form form={form} act={note} submit={say('save')} send={said => ({ id, draft: seen.draft, ...said })} onSent={onClose}>
        <Field {...form.field('name')} label={say('paperName')} maxLength={40} required={say('required')} autoComplete="off" />
        <Field {...form.field('toldBy')} label={say('paperHow')} maxLength={200} required={say('required')} autoComplete="off" />
      </Form>
    </Dialog>
  )
}

/** DISPUTES-76. */
export function Seal({ one: { id }, seen, onClose }: Going & { seen: Agreement }) {
  const [say, toast] = [useWords(endingScreenWords), useToast()]
  const seal = useAct(api.sealAgreement, ['disputes'])
  const done = ({ number }: { number: string }) => {
    toast({ tone: 'done', text: number })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('seal')}
      closeWord={say('close')}
      confirmWord={say('seal')}
      isBusy={seal.isBusy}
      onConfirm={() => void seal.act({ id, draft: seen.draft }, done)}
    >
      <p>{say('sealAsk')}</p>
      <Refused problem={seal.problem} />
    </ConfirmDialog>
  )
}
