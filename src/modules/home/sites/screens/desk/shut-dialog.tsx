import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Station } from './calls.ts'
import { siteWords } from './site-words.ts'

const usual = ['power', 'water', 'repair', 'away', 'taken'] as const

/** SITE-6: closed for today, for one of the usual reasons or another. */
export function ShutDialog({ site: { id, name }, onClose }: { site: Station; onClose: () => void }) {
  const [say, toast] = [useWords(siteWords), useToast()]
  const [isTried, setTried] = useState(false)
  const shut = useAct(api.shutToday, ['sites'])
  const form = useForm({ name: '', isFleeting: true, start: { why: '' }, problem: shut.problem })
  const isShort = form.values.why.trim().length < 2
  return (
    <Dialog isOpen onClose={onClose} title={say('shut.ask', { name })} closeWord={say('close')}>
      <div onSubmit={() => setTried(true)}>
        <Form
          form={form}
          act={shut}
          submit={say('shut')}
          isBlocked={isShort}
          send={values => ({ id, why: values.why.trim() })}
          onSent={() => {
            toast({ tone: 'done', text: say('shut.done') })
            onClose()
          }}
        >
          <p>{say('shut.what')}</p>
          <div className="site-acts">
            <span className="ui-hint">{say('shut.usual')}</span>
            {usual.map(key => (
              <Button key={key} onClick={() => form.set('why', say(`shut.${key}`))}>
                {say(`shut.${key}`)}
              </Button>
            ))}
          </div>
          <Field
            {...form.field('why')}
            error={isTried && isShort ? say('shut.short') : form.errorOf('why')}
            label={say('why')}
            maxLength={100}
          />
        </Form>
      </div>
    </Dialog>
  )
}
