import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { List, Row } from '#ui/list.tsx'
import { useToast } from '#ui/toast.tsx'
import { netWords } from '../network-screen-words.ts'
import { api, type Body } from './network-calls.ts'

/** Who signs in for a partner body; named by the number they sign in with, ended by whoever registered it. */
export function Officers({ body, onClose }: { body: Body; onClose: () => void }) {
  const [say, toast] = [useWords(netWords), useToast()]
  const [ending, setEnding] = useState<string>()
  const people = useAsk(['disputes', 'officers', body.id], () => api.listOfficers({ body: body.id }))
  const name = useAct(api.nameOfficer, ['disputes'])
  const end = useAct(api.endOfficer, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { name: '', phone: '', until: '' }, problem: name.problem })
  return (
    <Dialog isOpen onClose={onClose} title={`${say('officers')} · ${body.name}`} closeWord={say('close')}>
      <Asked of={people}>
        {rows =>
          rows.length === 0 ? (
            <p className="ui-hint">{say('officers.none')}</p>
          ) : (
            <List label={say('officers')}>
              {rows.map(({ person, name }) => (
                <Row
                  key={person}
                  title={name}
                  {...(ending === person && { detail: say('officers.endWhat') })}
                  aside={
                    <Button
                      kind={ending === person ? 'danger' : 'plain'}
                      isBusy={end.isBusy}
                      aria-label={say('officers.endAsk', { name })}
                      onClick={() =>
                        ending === person ? void end.act({ body: body.id, person }, () => setEnding(undefined)) : setEnding(person)
                      }
                    >
                      {say('officers.end')}
                    </Button>
                  }
                />
              ))}
            </List>
          )
        }
      </Asked>
      <Refused problem={end.problem} />
      <Form
        form={form}
        act={name}
        submit={say('officers.name')}
        send={values => ({ ...values, body: body.id, until: values.until || null })}
        onSent={() => {
          toast({ tone: 'done', text: say('officers.named') })
          onClose()
        }}
      >
        <Field {...form.field('name')} label={say('person')} required={say('required')} maxLength={40} />
        <Field {...form.field('phone')} type="tel" autoComplete="off" label={say('mobile')} required={say('required')} maxLength={20} />
        <Field {...form.field('until')} type="date" label={say('until')} hint={say('until.open')} />
      </Form>
    </Dialog>
  )
}
