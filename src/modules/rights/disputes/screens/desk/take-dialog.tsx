import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Relation, relations } from '../../rules-recusal.ts'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { api, type Offer } from './network-calls.ts'

/** DISPUTES-48: said before one takes it, and so before one has read it. */
export function TakeDialog({ row: { id, version, worker, employer }, onClose }: { row: Offer; onClose: () => void }) {
  const [say, sayRule, toast] = [useWords(netWords), useWords(networkWords), useToast()]
  const take = useAct(api.takeCase, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { kind: 'none', said: '' }, problem: take.problem })
  return (
    <Dialog isOpen onClose={onClose} title={`${say('take.title')} · ${worker} — ${employer}`} closeWord={say('close')}>
      <Form
        form={form}
        act={take}
        submit={say('take')}
        send={({ kind, said }) => ({ id, version, kind: kind as Relation, said })}
        onSent={() => {
          toast({ tone: 'done', text: say('done') })
          onClose()
        }}
      >
        <RadioGroup
          {...form.pick('kind')}
          label={say('take.relation')}
          hint={say('take.what')}
          choices={relations.map(value => ({ value, label: sayRule(`relation.${value}`) }))}
        />
        {form.values.kind !== 'none' && (
          <TextArea {...form.field('said')} label={say('take.said')} required={say('required')} maxLength={500} />
        )}
      </Form>
    </Dialog>
  )
}
