import { useState } from 'react'
import { readResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Checkbox, RadioGroup } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { Link } from '#ui/link.tsx'
import { isTooYoung } from '../../rules-joining.ts'
import { waysTo, ways } from '../../rules-kinds.ts'
import { words } from '../../words.ts'
import { kindWords } from '../../words-kinds.ts'
import { joinWords } from '../join-words.ts'
import type { Union } from '../find-unions.ts'
import { api, type Received } from './join-api.ts'
import { OtherJobs } from './join-jobs.tsx'
import type { JoinValues } from './join-values.ts'
import { UnionField } from './join-union.tsx'

type Doorway = Awaited<ReturnType<typeof api.findDoorway>>

export function JoinForm({ doorway, onSent }: { doorway: Doorway; onSent: (answer: Received) => void }) {
  const [say, kind, person] = [useWords(joinWords), useWords(kindWords), usePerson()]
  const [isPressed, setPressed] = useState(false)
  // a union that takes nobody itself, such as a district's, is a hint where to look and no more
  const led = doorway.union ? waysTo(doorway.union.kind) : []
  const fixed = led.length > 0 ? doorway.union : null
  const apply = useAct(api.apply, 'nothing')
  const start: JoinValues = {
    way: led.length === 1 ? led[0]! : '',
    union: fixed,
    district: doorway.union?.unionDistrict ?? '',
    employer: '',
    jobs: [],
    name: isMasked(person.name) ? '' : person.name,
    idNumber: '',
    agrees: false,
  }
  const form = useForm({
    name: `members/join/${doorway.union?.id ?? ''}`,
    start,
    problem: apply.problem,
    paths: { unit: 'union', relations: 'jobs' },
    secret: ['idNumber'],
  })
  const { values } = form
  const wrong = useWrong(values)
  const errorOf = (field: keyof JoinValues) => (isPressed && wrong[field]) || form.errorOf(field)
  const choices = ways
    .filter(way => !fixed || values.union?.id !== fixed.id || led.includes(way))
    .map(way => ({ value: way, label: kind(`way.${way}`), hint: say(`way.${way}Hint`) }))
  const isFlexible = values.way === 'flexible'
  return (
    <div className="join" onSubmitCapture={() => setPressed(true)}>
      <Form
        form={form}
        act={apply}
        submit={say('send')}
        isBlocked={Object.keys(wrong).length > 0}
        send={said => asSent(said, fixed)}
        onSent={onSent}
      >
        <RadioGroup
          name="way"
          label={say('way')}
          required={say('required')}
          value={values.way}
          onChange={way => form.put({ way: way as JoinValues['way'], ...(values.union?.id !== fixed?.id && { union: null }) })}
          error={errorOf('way')}
          choices={choices}
        />
        {values.way && <UnionField form={form} siteName={doorway.siteName} fixed={fixed} error={errorOf('union')} />}
        <Field
          {...form.field('employer')}
          error={errorOf('employer')}
          label={say(isFlexible ? 'employer.flexible' : 'employer')}
          {...(isFlexible && { hint: say('employer.flexibleHint') })}
          required={say('required')}
          maxLength={80}
          autoComplete="organization"
        />
        {isFlexible && <OtherJobs jobs={values.jobs} onChange={jobs => form.set('jobs', jobs)} />}
        <Field
          {...form.field('name')}
          error={errorOf('name')}
          label={say('name')}
          hint={say('name.hint')}
          required={say('required')}
          maxLength={40}
          autoComplete="name"
        />
        <Field
          {...form.field('idNumber')}
          error={errorOf('idNumber')}
          label={say('idNumber')}
          hint={say('idNumber.hint')}
          required={say('required')}
          maxLength={24}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Checkbox
          {...form.tick('agrees')}
          error={errorOf('agrees')}
          label={say('agrees')}
          hint={
            <>
              {say('agrees.hint')} <Link href="/rules/members#MEMBERS-3">{say('rule')}</Link>
            </>
          }
        />
      </Form>
    </div>
  )
}

/** Who has just come by phone is called by it. */
const isMasked = (name: string) => name.includes('*')

function useWrong({ way, union, employer, name, idNumber, agrees }: JoinValues): { [K in keyof JoinValues]?: string } {
  const [say, word, today] = [useWords(joinWords), useWords(words), useToday()]
  const number = readResidentId(idNumber, today)
  return {
    ...(!way && { way: say('way.pickFirst') }),
    ...(way && !union && { union: say('union.pickFirst') }),
    ...(employer.trim().length < 1 && { employer: say('employer.missing') }),
    ...(name.trim().length < 2 && { name: say('name.missing') }),
    ...(!number.ok && { idNumber: idNumber.trim() ? word(number.why) : say('idNumber.missing') }),
    ...(number.ok && isTooYoung(number.value, today) && { idNumber: word('members.tooYoung') }),
    ...(!agrees && { agrees: word('members.notTold') }),
  }
}

const asSent = ({ way, union, employer, jobs, name, idNumber, agrees }: JoinValues, fixed: Union | null) => ({
  ...{ name, idNumber, agrees, employer },
  way: way || ('locality' as const),
  unit: union?.id ?? '',
  relations: jobs.filter(job => job.trim()).map(job => ({ employer: job.trim() })),
  through: fixed && union?.id === fixed.id ? ('code' as const) : ('phone' as const),
})
