import { CalendarDays, Presentation, Printer, Smartphone } from 'lucide-react'
import { useState } from 'react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { house } from '#kernel/web/house/house-api.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { activityBook, missingFrom } from '../../rules.ts'
import { deskWords } from '../desk-words.ts'
import { api, urls, type Whole } from './calls.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { Facts } from './facts.tsx'
import type { Missing } from './plan-checks.ts'
import { Ready } from './ready.tsx'
import { Seats, useSpeakTime } from './standing.tsx'

/** Where it stands: what is missing of a draft, the sessions with their counts, what was settled, and its record. */
export function Overview({ activity }: { activity: Whole }) {
  const say = useWords(deskWords)
  const isDraft = activity.state === 'draft'
  return (
    <div className="act-overview">
      <div>
        {isDraft && <Ready missing={missingOf(activity)} isSaved />}
        <Sessions activity={activity} />
        <Facts activity={activity} />
      </div>
      <aside>
        {!isDraft && <Links activity={activity} />}
        <Section title={say('timeline')}>
          <Timeline id={activity.id} />
        </Section>
      </aside>
    </div>
  )
}

const missingOf = (activity: Whole): Missing[] => [
  ...new Set(missingFrom(activity).map(field => (field === 'starts' || field === 'ends' ? 'sessions' : field) as Missing)),
]

function Sessions({ activity }: { activity: Whole }) {
  const [say, time, person] = [useWords(deskWords), useSpeakTime(), usePerson()]
  const [falling, setFalling] = useState<{ id: string; name: string }>()
  const [isOpen, setOpen] = useState(false)
  const isDraft = activity.state === 'draft'
  const came = useAsk(['activities', 'wall', activity.id], () => api.getWall({ id: activity.id }), { isReady: !isDraft })
  const standing = activity.sessions.filter(one => !one.cancelledAt)
  const mayFall = !activityBook.objection(activity, 'change', person) && standing.length > 1
  const offerOf = (id: string) => activity.offers.find(one => one.id === id)
  return (
    <Section title={say('sessions')}>
      <table className="act-table">
        <thead>
          <tr>
            <th scope="col">{say('session')}</th>
            <th scope="col">{say('col.when')}</th>
            <th scope="col">{say('place')}</th>
            {!isDraft && (
              <>
                <th scope="col" data-right>
                  {say('col.seats')}
                </th>
                <th scope="col" data-right>
                  {say('waiting')}
                </th>
                <th scope="col" data-right>
                  {say('came')}
                </th>
              </>
            )}
            {mayFall && <th scope="col">{say('col.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {activity.sessions.map((session, at) => {
            const name = session.title || say('session.n', { n: at + 1 })
            const offer = offerOf(session.offer)
            return (
              <tr key={session.id} data-fallen={session.cancelledAt !== null || undefined}>
                <th scope="row">{name}</th>
                <td className="ui-figures">
                  {time.span(session.starts, session.ends)}
                  {session.cancelledAt && <div className="ui-hint">{say('session.cancelled', { reason: session.reason })}</div>}
                </td>
                <td>{session.place || activity.place}</td>
                {!isDraft && (
                  <>
                    <td data-right>{offer && <Seats {...offer} />}</td>
                    <td data-right>{offer?.waiting ?? 0}</td>
                    <td data-right>{came.data?.came.find(one => one.session === session.id)?.heads ?? '—'}</td>
                  </>
                )}
                {mayFall && (
                  <td>
                    {!session.cancelledAt && (
                      <Button
                        kind="plain"
                        onClick={() => {
                          setFalling({ id: session.id, name: `${name} ${time.span(session.starts, session.ends)}` })
                          setOpen(true)
                        }}
                      >
                        {say('cancelSession')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      <CancelDialog key={falling?.id} activity={activity} session={falling} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Section>
  )
}

function Links({ activity: { id } }: { activity: Whole }) {
  const say = useWords(deskWords)
  return (
    <Section title={say('links')}>
      <div className="act-links">
        {/* the browser leads to other faces, not this one's router */}
        <LinkButton icon={Smartphone} href={`/activities/${id}`} target="_blank">
          {say('link.worker')}
        </LinkButton>
        <LinkButton icon={Presentation} href={`/wall/activities/${id}`} target="_blank">
          {say('link.wall')}
        </LinkButton>
        <LinkButton icon={Printer} href={`/activities/${id}/poster`}>
          {say('link.poster')}
        </LinkButton>
        <LinkButton icon={CalendarDays} href={urls.getCalendarFile({ id })} download>
          {say('link.calendar')}
        </LinkButton>
      </div>
    </Section>
  )
}

/** Who did what when; kept to those whose record it is. */
function Timeline({ id }: { id: string }) {
  const [say, time, person] = [useWords(deskWords), useSpeakTime(), usePerson()]
  const timeline = useAsk(['activities', 'timeline', id], () => house.getTimeline({ subject: id }), { isReady: person.id !== '' })
  return (
    <Asked of={timeline}>
      {lines => (
        <List label={say('timeline')}>
          {lines.map(line => (
            <Row
              key={line.n}
              title={line.title}
              detail={`${time.moment(line.at)} · ${line.isByClock ? say('timeline.clock') : line.isByMe ? say('timeline.me') : line.by}`}
            />
          ))}
        </List>
      )}
    </Asked>
  )
}
