import { Printer } from 'lucide-react'
import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Mark } from '#ui/mark.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { useHostNames } from './host-names.ts'
import { planWords } from './plan-words.ts'
import { useSpeakTime } from './standing.tsx'
import './activities.css'

/** One sheet for the notice board: what, when, where, and a code that leads to the worker's page. */
export function Poster() {
  const [{ id = '' }, say, sayPlan] = [useParams<{ id: string }>(), useWords(deskWords), useWords(planWords)]
  const asked = useAsk(['activities', 'one', id], () => api.getActivity({ id }))
  return (
    <DeskPage
      title={say('link.poster')}
      back={{ href: `/activities/${id}`, word: sayPlan('back') }}
      actions={
        <Button kind="main" icon={Printer} onClick={() => print()}>
          {say('link.poster')}
        </Button>
      }
    >
      <Asked of={asked} shape="page">
        {activity => <Sheet activity={activity} />}
      </Asked>
    </DeskPage>
  )
}

function Sheet({ activity }: { activity: Whole }) {
  const [say, sayPlan, time, comma] = [useWords(deskWords), useWords(planWords), useSpeakTime(), useLanguage() === 'zh' ? '，' : ', ']
  const [host, ...others] = useHostNames()(activity)
  const address = `${location.origin}/activities/${activity.id}`
  return (
    <article className="act-poster">
      <header>
        <Mark />
        <span>{host?.name}</span>
      </header>
      <h2>{activity.title}</h2>
      <p className="act-text">{activity.about}</p>
      <dl>
        <div>
          <dt>{say('col.when')}</dt>
          <dd>
            {activity.sessions
              .filter(one => !one.cancelledAt)
              .map(one => (
                <div key={one.id} className="ui-figures">
                  {time.span(one.starts, one.ends)} {one.title}
                </div>
              ))}
          </dd>
        </div>
        <div>
          <dt>{say('place')}</dt>
          <dd>{[activity.place, activity.address].filter(Boolean).join(comma)}</dd>
        </div>
        <div>
          <dt>{say('enrolment')}</dt>
          <dd className="ui-figures">
            {sayPlan('preview.window', { from: time.moment(activity.enrolOpens), to: time.moment(activity.enrolCloses) })}
          </dd>
        </div>
        <div>
          <dt>{say('openTo')}</dt>
          <dd>{activity.openTo.map(id => activity.unitNames[id]).join(comma)}</dd>
        </div>
        <div>
          <dt>{say('contact')}</dt>
          <dd>{activity.contact}</dd>
        </div>
      </dl>
      <footer>
        <QrCode text={address} name={say('poster.code')} caption={say('poster.scan')} />
        <div>
          {[host, ...others].map(one => one && <p key={one.role + one.name}>{`${one.role}　${one.name}`}</p>)}
          <p className="ui-hint">{sayPlan('preview.free')}</p>
          <p className="ui-hint act-address">{address}</p>
        </div>
      </footer>
    </article>
  )
}
