import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { UnitPath } from '#kernel/pure/people.ts'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useRebased } from '#kernel/web/desk/rebased.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { sayFault } from '../../words-faults.ts'
import { api } from './calls.ts'
import { HasPart, WhatPart } from './edit-parts.tsx'
import { editWords } from './edit-words.ts'
import { WherePart } from './edit-where.tsx'
import { HoursEditor } from './hours-editor.tsx'
import { freshSite, siteOf, siteValues, type SiteValues, wrongInSite } from './site-values.ts'
import { mayManage } from './status.tsx'
import { type OwnUnit, useManagedUnits } from './units.ts'
import './sites.css'

/** A station registered for one of the unions this person manages. */
export function NewSite() {
  const [say, navigate] = [useWords(editWords), useNavigate()]
  const units = useManagedUnits()
  const create = useAct(
    (values: SiteValues, press) => api.createSite({ unit: values.unit as UnitPath, ...siteOf(values) }, press),
    ['sites'],
  )
  return (
    <DeskPage title={say('new')} back={{ href: '/sites', word: say('back') }}>
      <Asked of={units} shape="page">
        {units => (
          <Editor
            name="sites/new"
            start={freshSite(units[0]?.value ?? '')}
            units={units}
            save={create}
            done="registered"
            onSaved={({ id }) => navigate(`/sites/${id}`)}
          />
        )}
      </Asked>
    </DeskPage>
  )
}

/** What is registered, put right. */
export function EditSite() {
  const [{ id = '' }, say, navigate, person] = [useParams<{ id: string }>(), useWords(editWords), useNavigate(), usePerson()]
  const asked = useAsk(['sites', 'one', id], () => api.getSite({ id }))
  const edit = useAct((values: SiteValues, press) => api.editSite({ id, version: values.version, ...siteOf(values) }, press), ['sites'])
  const title = asked.data ? say('edit.of', { name: asked.data.name }) : say('edit')
  return (
    <DeskPage title={title} back={{ href: `/sites/${id}`, word: say('back') }}>
      <Asked of={asked} shape="page">
        {site =>
          site.state === 'closed' || !mayManage(person, site) ? (
            <Empty
              title={say(site.state === 'closed' ? 'gone' : 'notYours')}
              action={<LinkButton href={`/sites/${id}`}>{say('back')}</LinkButton>}
            />
          ) : (
            <Editor
              name={`sites/${id}`}
              start={siteValues(site)}
              isStored
              units={[]}
              save={edit}
              done="saved"
              onSaved={() => navigate(`/sites/${id}`)}
            />
          )
        }
      </Asked>
    </DeskPage>
  )
}

type Editing<O> = {
  name: string
  start: SiteValues
  /** Not new: somebody else may be editing it too. */
  isStored?: boolean
  units: readonly OwnUnit[]
  save: Act<SiteValues, O>
  done: 'saved' | 'registered'
  onSaved: (answer: O) => void
}

function Editor<O>({ name, start, isStored = false, units, save, done, onSaved }: Editing<O>) {
  const [say, toast, language] = [useWords(editWords), useToast(), useLanguage()]
  const [isTried, setTried] = useState(false)
  const [wrong, setWrong] = useState<ReturnType<typeof wrongInSite>>({})
  const form = useForm({ name, start, problem: save.problem, paths: { lat: 'lon' }, ...(isTried && { errors: wrong }) })
  const act = useRebased(save, isStored ? start : undefined, form)
  const judged = wrongInSite(form.values, say, why => sayFault(why, language))
  if (JSON.stringify(judged) !== JSON.stringify(wrong)) setWrong(judged)
  return (
    <div className="site-edit" onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={act}
        submit={say('save')}
        send={values => values}
        isBlocked={Object.values(judged).some(Boolean)}
        onSent={answer => {
          toast({ tone: 'done', text: say(done) })
          onSaved(answer)
        }}
      >
        <Section title={say('part.what')}>
          <WhatPart form={form} units={units} />
        </Section>
        <Section title={say('part.where')}>
          <WherePart form={form} />
        </Section>
        <Section title={say('part.when')}>
          <HoursEditor form={form} />
        </Section>
        <Section title={say('part.has')}>
          <HasPart form={form} />
        </Section>
      </Form>
    </div>
  )
}
