import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Agreement, api, type CaseSeen } from './api.ts'
import { DraftDuties, DraftItems } from './draft-items.tsx'
import { newItem, type Typed, termsOf, typedOf } from './draft-values.ts'
import { endingScreenWords } from './ending-screen-words.ts'

type Started = { kind: string; worker: string; wishes: string }

/** DISPUTES-75 and 77: the mediator writes what was settled; what is still vague is told at its field, and what was typed is kept. */
export function DraftEditor({
  one: { id, version },
  before,
  started,
  onClose,
}: {
  one: CaseSeen
  before: Agreement | null
  started: Started
  onClose: () => void
}) {
  const say = useWords(endingScreenWords)
  const draft = useAct(api.draftAgreement, ['disputes'])
  const start: Typed = before
    ? typedOf(before.terms)
    : { requests: started.wishes, facts: '', items: [newItem(started.kind, started.worker)], duties: [], remaining: '' }
  const form = useForm({ name: `disputes/draft/${id}/${before?.draft ?? 0}`, start, problem: draft.problem })
  const faults = faultsOf(draft.problem?.fields)
  const { items, duties } = form.values
  return (
    <Dialog isOpen onClose={onClose} title={say(before ? 'redraft' : 'draft')} closeWord={say('close')}>
      {before && <Notice tone="soon">{say('redraftText')}</Notice>}
      <Form form={form} act={draft} submit={say('keepDraft')} send={typed => ({ id, version, terms: termsOf(typed) })} onSent={onClose}>
        <TextArea {...form.field('requests')} label={say('asked')} rows={3} maxLength={2_000} />
        <TextArea {...form.field('facts')} label={say('facts')} hint={say('factsHint')} rows={3} maxLength={2_000} />
        <DraftItems rows={items} faults={faults} change={rows => form.set('items', rows)} />
        <Button onClick={() => form.set('items', [...items, newItem(started.kind, started.worker)])}>{say('addItem')}</Button>
        <DraftDuties rows={duties} faults={faults} change={rows => form.set('duties', rows)} />
        <Button onClick={() => form.set('duties', [...duties, { side: 'employer', said: '', dueOn: '' }])}>{say('addDuty')}</Button>
        <TextArea {...form.field('remaining')} label={say('remaining')} rows={2} maxLength={1_000} />
      </Form>
    </Dialog>
  )
}

/** The schema tells of `terms.items.0.said`, the rulebook of `items.0.said`: the same field. */
const faultsOf = (fields: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(fields).map(([path, sentence]) => [path.replace(/^terms\./, ''), sentence]))
