import { Select as Search } from 'antd'
import { useState } from 'react'
import { skillLadder, skills } from '#kernel/pure/identifiers/skills.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { DeskItem } from '#kernel/web/desk/item.tsx'
import { useRebased } from '#kernel/web/desk/rebased.ts'
import { useTypedSearch } from '#kernel/web/desk/typed-search.ts'
import { type FormState, useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { unmetBy } from '../../rules-nominations.ts'
import { api, type Asking, type Nominee, searchWorkers, type Whole } from './calls.ts'
import { nominateWords } from './nominate-words.ts'
import { nomineeValues, type NomineeValues, qualificationOf, wrongInNominee } from './nominee-values.ts'
import { lastFour } from './standing.tsx'
import type { OwnUnit } from './units.ts'

type Nominating = {
  course: Whole
  unit: OwnUnit
  /** One that is on the list already. */
  row: Nominee | undefined
  ask: Asking | undefined
  onClose: () => void
  onAdded: (id: string) => void
}

/** ACAD-4 is told while one types: what does not meet the terms is named before it is sent. */
export function NomineeForm({ course, unit, row, ask, onClose, onAdded }: Nominating) {
  const [say, toast] = [useWords(nominateWords), useToast()]
  const [isTried, setTried] = useState(false)
  const start = nomineeValues({ row, ask })
  const save = useSave({ course, unit, row, ask })
  const [wrong, setWrong] = useState<ReturnType<typeof wrongInNominee>>({})
  const form = useForm<NomineeValues>({
    name: row ? `academy/nomination/${row.id}` : `academy/${course.id}/nominate/${idOf(unit.value)}${ask ? `/${ask.id}` : ''}`,
    start,
    problem: save.problem,
    paths: {
      'qualification.trade': 'trade',
      'qualification.skill': 'skill',
      'qualification.worksIn': 'worksIn',
      'qualification.years': 'years',
    },
    secret: ['certificate'],
    ...(isTried && { errors: wrong }),
  })
  const judged = wrongInNominee(form.values, say)
  if (JSON.stringify(judged) !== JSON.stringify(wrong)) setWrong(judged)
  const act = useRebased(save, row && start, form)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={row ? say('edit.of', { name: row.name }) : say('add.of', { title: course.title })}
      closeWord={say('close')}
    >
      <div className="acad-wide" onSubmit={() => setTried(true)}>
        <Form
          form={form}
          act={act}
          submit={say(row ? 'edit.save' : 'add.save')}
          send={values => values}
          isBlocked={Object.values(judged).some(Boolean)}
          onSent={({ id }) => {
            toast({ tone: 'done', text: say(row ? 'edit.done' : 'add.done') })
            if (row) onClose()
            else onAdded(id)
          }}
        >
          {!row && !ask && <WorkerPick form={form} unit={unit} />}
          {ask && <p>{say('asks.of', { name: ask.name, title: course.title })}</p>}
          <Qualifying form={form} course={course} />
          <Field
            {...form.field('certificate')}
            label={say('certificate')}
            hint={certificateHint(say, row, ask)}
            maxLength={40}
            autoComplete="off"
          />
          <TextArea {...form.field('words')} label={say('words')} hint={say('words.hint')} rows={3} maxLength={500} />
        </Form>
      </div>
    </Dialog>
  )
}

type Say = (key: 'certificate.kept' | 'certificate.asked', given: { masked: string }) => string
const certificateHint = (say: Say & ((key: 'certificate.sealed') => string), row?: Nominee, ask?: Asking) => {
  if (row?.certificateMasked) return say('certificate.kept', { masked: lastFour(row.certificateMasked) })
  return ask?.certificateMasked ? say('certificate.asked', { masked: lastFour(ask.certificateMasked) }) : say('certificate.sealed')
}

function useSave({ course, unit, row, ask }: Pick<Nominating, 'course' | 'unit' | 'row' | 'ask'>) {
  return useAct(
    async (values: NomineeValues, press): Promise<{ id: string }> => {
      const certificate = values.certificate.trim()
      const given = { qualification: qualificationOf(values), words: values.words.trim() }
      if (row) return api.editNomination({ id: row.id, version: values.version, ...given, ...(certificate && { certificate }) }, press)
      const asked = ask && { ask: ask.id }
      return api.draftNomination({ class: course.id, unit: unit.value, person: values.person, certificate, ...given, ...asked }, press)
    },
    ['academy'],
  )
}

function WorkerPick({ form, unit }: { form: FormState<NomineeValues>; unit: OwnUnit }) {
  const say = useWords(nominateWords)
  const { found, search, isSearching, isInVain } = useTypedSearch(asked => searchWorkers(asked, idOf(unit.value)))
  const { person, personName } = form.values
  const options = found.map(one => ({ value: one.id, label: `${one.name} ${one.phoneMasked} ${one.unitName}` }))
  const known = person && !found.some(one => one.id === person) ? [{ value: person, label: personName }] : []
  return (
    <DeskItem {...form.pick('person')} label={say('worker')} required={say('required')}>
      {({ value, onChange: _, ...control }) => (
        <Search
          {...control}
          className="desk-select"
          // a dialog is in the browser's top layer, and what hangs on the body would lie under it
          getPopupContainer={box => box.parentElement!}
          placeholder={say('worker.search')}
          value={value || null}
          onChange={(id: string | null) => form.put({ person: id ?? '', personName: found.find(one => one.id === id)?.name ?? '' })}
          showSearch={{ filterOption: false, onSearch: search }}
          loading={isSearching}
          notFoundContent={say(isInVain ? 'worker.none' : 'worker.search')}
          options={[...known, ...options]}
        />
      )}
    </DeskItem>
  )
}

function Qualifying({ form, course }: { form: FormState<NomineeValues>; course: Whole }) {
  const [say, language] = [useWords(nominateWords), useLanguage()]
  const levels = skillLadder.map(value => ({ value, label: skills[value][language] }))
  const isBegun = Boolean(form.values.trade || form.values.skill || form.values.worksIn || form.values.years)
  // what the server has said at the field is not said twice
  const unmet = isBegun ? unmetBy(qualificationOf(form.values), course).filter(one => !form.errorOf(one)) : []
  return (
    <>
      <div className="acad-pair">
        <Named form={form} name="trade" among={course.trades} />
        <Select {...form.field('skill')} label={say('skill')} empty={say('skill.none')} choices={levels} />
        <Named form={form} name="worksIn" among={course.worksIn} />
        <Field {...form.field('years')} label={say('years')} inputMode="numeric" />
      </div>
      {unmet.length > 0 && (
        <Notice tone="soon" title={say('unmet')}>
          {unmet.map(one => (
            <p key={one}>{say(`unmet.${one}`)}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

/** One of those the class takes; free where it takes any. */
function Named({ form, name, among }: { form: FormState<NomineeValues>; name: 'trade' | 'worksIn'; among: readonly string[] }) {
  const say = useWords(nominateWords)
  if (among.length === 0) return <Field {...form.field(name)} label={say(name)} maxLength={40} />
  const had = form.values[name]
  const choices = [...among, ...(had && !among.includes(had) ? [had] : [])].map(value => ({ value, label: value }))
  return <Select {...form.field(name)} label={say(name)} empty={say('choose')} choices={choices} />
}
