import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { unitBook } from '../../rules.ts'
import { kinds, mayStandBelow } from '../../rules-kinds.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, caseOf, type Whole } from './calls.ts'
import { UnitPick } from './unit-pick.tsx'
import './unions.css'

const steps = ['rename', 'move', 'merge', 'close'] as const
type Change = (typeof steps)[number]
type Values = { name: string; other: string; basis: string }

/** What this person may do with this unit: the rulebook's own answer, asked before the server asks it again. */
export function Changes({ unit, onEnded }: { unit: Whole; onEnded: () => void }) {
  const [say, sayRule, person] = [useWords(deskWords), useWords(words), usePerson()]
  const [open, setOpen] = useState<Change>()
  const offered = unitBook.open(caseOf(unit), person)
  return (
    <>
      {offered.includes('correct') && (
        <LinkButton icon={PencilLine} href={`/unions/${unit.id}/correct`}>
          {say('unit.correct')}
        </LinkButton>
      )}
      {steps
        .filter(step => offered.includes(step))
        .map(step => (
          <Button key={step} kind={step === 'merge' || step === 'close' ? 'danger' : 'quiet'} onClick={() => setOpen(step)}>
            {sayRule(`step.${step}`)}
          </Button>
        ))}
      <Dialog
        isOpen={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={open ? `${sayRule(`step.${open}`)} · ${unit.name}` : ''}
        closeWord={say('form.cancel')}
      >
        {open && (
          <div className="uni-form">
            <ChangeForm
              unit={unit}
              change={open}
              onDone={() => {
                setOpen(undefined)
                if (open === 'merge' || open === 'close') onEnded()
              }}
            />
          </div>
        )}
      </Dialog>
    </>
  )
}

function ChangeForm({ unit, change, onDone }: { unit: Whole; change: Change; onDone: () => void }) {
  const [say, sayRule, toast] = [useWords(deskWords), useWords(words), useToast()]
  const act = useChange(unit, change)
  const form = useForm<Values>({
    name: `unions/${unit.id}/${change}`,
    isFleeting: true,
    start: { name: unit.name, other: '', basis: '' },
    problem: act.problem,
    paths: { above: 'other', heir: 'other' },
  })
  return (
    <Form
      form={form}
      act={act}
      submit={sayRule(`step.${change}`)}
      send={values => values}
      isBlocked={(change === 'move' || change === 'merge') && !form.values.other}
      onSent={() => {
        toast({ tone: 'done', text: say(`${change}.done`) })
        onDone()
      }}
    >
      {change !== 'rename' && <Notice tone={change === 'move' ? 'info' : 'soon'}>{say(`${change}.what`)}</Notice>}
      {change === 'rename' && <Field {...form.field('name')} label={say('form.name')} required={say('form.required')} />}
      {change === 'move' && (
        <UnitPick
          {...form.pick('other')}
          label={say('move.to')}
          among={kinds.filter(kind => mayStandBelow(unit.kind, kind))}
          not={unit.id}
        />
      )}
      {change === 'merge' && <UnitPick {...form.pick('other')} label={say('merge.into')} among={[unit.kind]} not={unit.id} />}
      <Field {...form.field('basis')} label={say('unit.basis')} hint={say('form.basisHint')} required={say('form.required')} />
    </Form>
  )
}

function useChange({ id, version }: Whole, change: Change): Act<Values, unknown> {
  return useAct(({ name, other, basis }: Values, press): Promise<unknown> => {
    if (change === 'rename') return api.rename({ id, name, basis, version }, press)
    if (change === 'move') return api.move({ id, above: other, basis, version }, press)
    return change === 'merge' ? api.merge({ id, heir: other, basis, version }, press) : api.close({ id, basis, version }, press)
  })
}
