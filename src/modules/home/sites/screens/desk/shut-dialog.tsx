import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import type { Language } from '#kernel/pure/words.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { whys, whyWords } from '../why-words.ts'
import { api, type Station } from './calls.ts'
import { siteWords } from './site-words.ts'

/** SITE-6: closed for today, for one of the usual reasons or another. */
export function ShutDialog({ site: { id, name }, onClose }: { site: Station; onClose: () => void }) {
  const [say, toast, language] = [useWords(siteWords), useToast(), useLanguage()]
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
          send={values => ({ id, why: asKept(values.why.trim(), language) })}
          onSent={() => {
            toast({ tone: 'done', text: say('shut.done') })
            onClose()
          }}
        >
          <p>{say('shut.what')}</p>
          <div className="site-acts">
            <span className="ui-hint">{say('shut.usual')}</span>
            {whys.map(key => (
              <Button key={key} onClick={() => form.set('why', whyWords[key][language])}>
                {whyWords[key][language]}
              </Button>
            ))}
          </div>
          <Field
            {...form.field('why')}
            error={isTried && isShort ? say('shut.short') : form.errorOf('why')}
            label={say('why')}
            maxLength={200}
          />
        </Form>
      </div>
    </Dialog>
  )
}

/** One of the usual reasons is kept as it reads in Chinese, whoever pressed it. */
const asKept = (why: string, language: Language) => Object.values(whyWords).find(pair => pair[language] === why)?.zh ?? why
