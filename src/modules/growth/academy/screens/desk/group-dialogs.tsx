import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { DeskItem } from '#kernel/web/desk/item.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Field as AcademyField, fields } from '../../rules.ts'
import { type WorkKind, workKinds } from '../../rules-network.ts'
import { words } from '../../words.ts'
import { api, type Group, type Work } from './calls.ts'
import { LecturerPick } from './lecturer-pick.tsx'
import { netDeskWords } from './network-words.ts'
import { TagsInput } from './tags-input.tsx'
import { type OwnUnit, useUnitsWith } from './units.ts'

type Founding = { editing: Group | undefined; onClose: () => void }
export function GroupDialog(props: Founding) {
  const [say, sayRule, units] = [useWords(netDeskWords), useWords(words), useUnitsWith('academy.host')]
  const { editing, onClose } = props
  const title = editing ? say('group.edit', { field: sayRule(`field.${editing.field}`) }) : say('group.add')
  return (
    <Dialog isOpen onClose={onClose} title={title} closeWord={say('close')}>
      <Asked of={units}>{units => <GroupForm {...props} units={units} />}</Asked>
    </Dialog>
  )
}

type GroupValues = { unit: string; field: AcademyField; head: string; members: string[]; since: string }
function GroupForm({ editing: now, units, onClose }: Founding & { units: readonly OwnUnit[] }) {
  // as it stood when it was opened: sent with a version read since, it would undo what a colleague saved meanwhile
  const [editing] = useState(now)
  const [say, sayRule, today, saved] = [useWords(netDeskWords), useWords(words), useToday(), useSaved(onClose)]
  const save = useAct(
    ({ unit, field, ...people }: GroupValues, press) =>
      editing
        ? api.editGroup({ id: editing.id, version: editing.version, ...people }, press)
        : api.addGroup({ unit: unit as OwnUnit['value'], field, ...people }, press),
    ['academy'],
  )
  const form = useForm<GroupValues>({
    name: `academy/group/${editing?.id ?? 'new'}`,
    start: {
      unit: editing?.unit ?? units[0]?.value ?? '',
      field: editing?.field ?? fields[0],
      head: editing?.head ?? '',
      members: editing?.members ?? [],
      since: editing?.since ?? today,
    },
    problem: save.problem,
  })
  return (
    <div className="acad-wide">
      <Form form={form} act={save} submit={say('save')} send={values => values} onSent={saved}>
        {!editing && units.length > 1 && <Select {...form.field('unit')} label={say('unit')} choices={units} />}
        {!editing && (
          <Select
            {...form.field('field')}
            label={say('field')}
            choices={fields.map(value => ({ value, label: sayRule(`field.${value}`) }))}
          />
        )}
        <div className="acad-pair">
          <Field {...form.field('head')} label={say('group.head')} required={say('required')} maxLength={40} autoComplete="off" />
          <Field {...form.field('since')} type="date" label={say('group.since')} required={say('required')} max={today} />
        </div>
        <DeskItem {...form.pick('members')} label={say('group.members')} hint={say('group.membersHint')}>
          {control => <TagsInput {...control} offered={[]} placeholder="" />}
        </DeskItem>
      </Form>
    </div>
  )
}

/** A new work, under what it comes from or after the edition before; or one that is corrected. */
export type MakingWork = { kind: WorkKind; from?: string | null; follows?: Work; editing?: Work }
export function WorkDialog({ group, making, onClose }: { group: Group; making: MakingWork; onClose: () => void }) {
  const [say, today, saved] = [useWords(netDeskWords), useToday(), useSaved(onClose)]
  const { kind, editing, follows } = making
  const before = editing ?? follows
  const save = useAct(
    (values: typeof start, press) => {
      const made = {
        ...{ title: values.title, madeOn: values.madeOn, madeBy: values.madeBy, from: values.from || null },
        hours: kind === 'course' ? Number(values.hours) || null : null,
        follows: editing ? editing.follows : (follows?.id ?? null),
        lecturer: kind === 'trainer' ? values.lecturer || null : null,
      }
      return editing
        ? api.editWork({ id: editing.id, version: editing.version, ...made }, press)
        : api.addWork({ group: group.id, kind, ...made }, press)
    },
    ['academy'],
  )
  const start = {
    title: before?.title ?? '',
    lecturer: before?.lecturer ?? '',
    hours: String(before?.hours ?? ''),
    madeOn: editing?.madeOn ?? today,
    madeBy: before?.madeBy ?? '',
    from: editing?.from ?? making.from ?? '',
  }
  const form = useForm({
    name: `academy/work/${editing?.id ?? `${group.id}/${kind}/${follows?.id ?? making.from ?? ''}`}`,
    start,
    problem: save.problem,
  })
  const source = workKinds[workKinds.indexOf(kind) - 1]
  const sources = group.works.filter(one => one.kind === source)
  const title = editing ? say('work.edit') : follows ? say('work.next') : say(`work.add.${kind}`)
  return (
    <Dialog isOpen onClose={onClose} title={title} closeWord={say('close')}>
      <Form form={form} act={save} submit={say('save')} send={values => values} onSent={saved}>
        {kind === 'trainer' && (
          <LecturerPick
            value={{ id: form.values.lecturer, name: form.values.title }}
            error={form.errorOf('lecturer')}
            onPick={({ id, name, unitName }) => form.put({ lecturer: id, ...(id && { title: name, madeBy: unitName }) })}
          />
        )}
        {!form.values.lecturer && (
          <Field {...form.field('title')} label={say(`work.title.${kind}`)} required={say('required')} maxLength={80} autoComplete="off" />
        )}
        {source && (
          <Select
            {...form.field('from')}
            label={say('work.from')}
            required={say('required')}
            empty="—"
            choices={sources.map(one => ({ value: one.id, label: `${one.title} ${one.madeOn.slice(0, 4)}` }))}
          />
        )}
        {kind === 'course' && (
          <Field {...form.field('hours')} label={say('work.hours')} required={say('required')} inputMode="numeric" maxLength={4} />
        )}
        <Field
          {...form.field('madeOn')}
          type="date"
          label={say(kind === 'trainer' ? 'work.qualifiedOn' : 'work.madeOn')}
          required={say('required')}
          max={today}
        />
        <Field {...form.field('madeBy')} label={say(kind === 'trainer' ? 'work.worksAt' : 'work.madeBy')} maxLength={80} />
      </Form>
    </Dialog>
  )
}

function useSaved(onClose: () => void) {
  const [say, toast] = [useWords(netDeskWords), useToast()]
  return () => {
    toast({ tone: 'done', text: say('saved') })
    onClose()
  }
}
