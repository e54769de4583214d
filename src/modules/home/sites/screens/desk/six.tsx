import { Check, ClipboardCheck, X } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Group } from '#ui/control.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { VisuallyHidden } from '#ui/hidden.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Have, haves } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { api, type Station } from './calls.ts'
import { isInspectionDue } from './six.ts'
import { siteWords } from './site-words.ts'
import { useSpeakTime } from './status.tsx'

/** SITE-14: what the last inspection found of the six, and the next one. */
export function Six({ site, isMine }: { site: Station; isMine: boolean }) {
  const [say, sayPlace] = [useWords(siteWords), useWords(placeWords)]
  const [time, today] = [useSpeakTime(), useToday()]
  const [isOpen, setOpen] = useState(false)
  const { inspectedOn, has } = site
  return (
    <Section title={say('six')} more={inspectedOn && <span className="ui-hint">{say('six.at', { day: time.day(inspectedOn) })}</span>}>
      {inspectedOn ? (
        <ul className="site-six">
          {haves.map(have => {
            const isThere = has.includes(have)
            const Icon = isThere ? Check : X
            return (
              <li key={have} data-lacks={!isThere || undefined}>
                <Icon className="ui-icon" aria-hidden />
                {sayPlace(`have.${have}`)}{' '}
                {isThere ? <VisuallyHidden>{say('six.has')}</VisuallyHidden> : <Tag tone="soon">{say('six.lacks')}</Tag>}
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="ui-hint">{say('six.never')}</p>
      )}
      {isMine && site.state !== 'closed' && (
        <div className="site-acts">
          <Button icon={ClipboardCheck} onClick={() => setOpen(true)}>
            {say('inspect')}
          </Button>
          {inspectedOn && isInspectionDue(site, today) && <Tag tone="soon">{say('six.due')}</Tag>}
        </div>
      )}
      {isOpen && <InspectDialog site={site} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function InspectDialog({ site: { id, name }, onClose }: { site: Station; onClose: () => void }) {
  const [say, sayPlace, toast] = [useWords(siteWords), useWords(placeWords), useToast()]
  const inspect = useAct(api.inspectSite, ['sites'])
  const form = useForm({ name: `sites/${id}/inspect`, start: { has: [] as Have[], note: '' }, problem: inspect.problem })
  const { has } = form.values
  return (
    <Dialog isOpen onClose={onClose} title={say('inspect.of', { name })} closeWord={say('close')}>
      <Form
        form={form}
        act={inspect}
        submit={say('inspect.save')}
        send={values => ({ id, has: haves.filter(have => values.has.includes(have)), note: values.note.trim() })}
        onSent={() => {
          toast({ tone: 'done', text: say('inspect.done') })
          onClose()
        }}
      >
        <Group label={say('six')} hint={say('inspect.what')} error={form.errorOf('has')}>
          <div className="site-ticks">
            {haves.map(have => (
              <Checkbox
                key={have}
                label={sayPlace(`have.${have}`)}
                hint={say(`hint.${have}`)}
                checked={has.includes(have)}
                onChange={event => form.set('has', event.target.checked ? [...has, have] : has.filter(one => one !== have))}
              />
            ))}
          </div>
        </Group>
        <TextArea {...form.field('note')} label={say('inspect.note')} hint={say('inspect.noteHint')} rows={3} maxLength={500} />
      </Form>
    </Dialog>
  )
}
