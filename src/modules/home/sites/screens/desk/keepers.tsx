import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog, Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Keeper, type Station } from './calls.ts'
import { siteWords } from './site-words.ts'
import { useSpeakTime } from './status.tsx'

/** SITE-8: who looks after it; named by the number they sign in with. */
export function Keepers({ site }: { site: Station }) {
  const [say, time] = [useWords(siteWords), useSpeakTime()]
  const keepers = useAsk(['sites', 'keepers', site.id], () => api.listKeepers({ site: site.id }))
  const [doing, setDoing] = useState<'naming' | { ending: Keeper }>()
  const stop = () => setDoing(undefined)
  return (
    <Section title={say('keepers')}>
      <Asked of={keepers}>
        {rows =>
          rows.length === 0 ? (
            <p className="ui-hint">{say('keepers.none')}</p>
          ) : (
            <List label={say('keepers')}>
              {rows.map(keeper => (
                <Row
                  key={keeper.person}
                  title={keeper.name}
                  detail={`${keeper.phoneMasked} · ${say('keepers.since', { day: time.day(keeper.since) })}`}
                  aside={
                    <Button
                      kind="plain"
                      aria-label={say('keepers.endOf', { name: keeper.name })}
                      onClick={() => setDoing({ ending: keeper })}
                    >
                      {say('keepers.end')}
                    </Button>
                  }
                />
              ))}
            </List>
          )
        }
      </Asked>
      {site.state !== 'closed' && (
        <Button icon={UserRoundPlus} onClick={() => setDoing('naming')}>
          {say('keepers.name')}
        </Button>
      )}
      {doing === 'naming' && <NameDialog site={site} onClose={stop} />}
      {doing && doing !== 'naming' && <EndDialog site={site} keeper={doing.ending} onClose={stop} />}
    </Section>
  )
}

function NameDialog({ site, onClose }: { site: Station; onClose: () => void }) {
  const [say, toast] = [useWords(siteWords), useToast()]
  const [isTried, setTried] = useState(false)
  const name = useAct(api.nameKeeper, ['sites', 'keepers'])
  const form = useForm({ name: '', isFleeting: true, start: { phone: '' }, problem: name.problem })
  const isEmpty = form.values.phone.trim() === ''
  return (
    <Dialog isOpen onClose={onClose} title={say('keepers.title')} closeWord={say('close')}>
      <div onSubmit={() => setTried(true)}>
        <Form
          form={form}
          act={name}
          submit={say('keepers.name')}
          isBlocked={isEmpty}
          send={values => ({ site: site.id, phone: values.phone.trim() })}
          onSent={() => {
            toast({ tone: 'done', text: say('keepers.named') })
            onClose()
          }}
        >
          <Field
            {...form.field('phone')}
            error={isTried && isEmpty ? say('keepers.need') : form.errorOf('phone')}
            type="tel"
            autoComplete="off"
            label={say('keepers.phone')}
            hint={say('keepers.hint')}
            maxLength={20}
          />
        </Form>
      </div>
    </Dialog>
  )
}

function EndDialog({ site, keeper, onClose }: { site: Station; keeper: Keeper; onClose: () => void }) {
  const [say, toast] = [useWords(siteWords), useToast()]
  const end = useAct(api.endKeeper, ['sites', 'keepers'])
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('keepers.endOf', { name: keeper.name })}
      closeWord={say('close')}
      confirmWord={say('keepers.end')}
      isDanger
      isBusy={end.isBusy}
      onConfirm={() =>
        void end.act({ site: site.id, person: keeper.person }, () => {
          toast({ tone: 'done', text: say('keepers.ended') })
          onClose()
        })
      }
    >
      <p>{say('keepers.endWhat')}</p>
      <Refused problem={end.problem} />
    </ConfirmDialog>
  )
}
