import { Smartphone } from 'lucide-react'
import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { whyIn } from '../why-words.ts'
import { PhotosKept } from '../worker/photos-kept.tsx'
import { api, type Station } from './calls.ts'
import { Facts } from './facts.tsx'
import { Inspections } from './inspections.tsx'
import { Keepers } from './keepers.tsx'
import { Plaque } from './plaque.tsx'
import { Rounds } from './rounds.tsx'
import { ReportsOf } from './reports-of.tsx'
import { SiteActs } from './site-acts.tsx'
import { siteWords } from './site-words.ts'
import { Six } from './six.tsx'
import { mayManage, StatusTag } from './status.tsx'
import { Supplies } from './supplies.tsx'
import { Timeline } from './timeline.tsx'
import { Visits } from './visits.tsx'
import './sites.css'

/** One station: how it stands, what was reported of it, what was found there, and who keeps it. */
export function Site() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsk(['sites', 'one', id], () => api.getSite({ id }))
  return (
    <Asked of={asked} shape="page">
      {site => <Opened site={site} />}
    </Asked>
  )
}

function Opened({ site }: { site: Station }) {
  const [say, person] = [useWords(siteWords), usePerson()]
  const isMine = mayManage(person, site)
  return (
    <DeskPage
      title={site.name}
      back={{ href: '/sites', word: say('back') }}
      lead={
        <>
          <StatusTag site={site} /> {site.unitName}
        </>
      }
      actions={<SiteActs site={site} />}
    >
      <Why site={site} />
      <div className="site-beside-it">
        <div>
          {isMine && <ReportsOf site={site} />}
          <Section title={say('facts')}>
            <Facts site={site} />
          </Section>
          {isMine && site.state !== 'closed' && <PhotosKept site={site} mayDrop />}
          {isMine && <Inspections site={site} />}
        </div>
        <aside>
          <Six site={site} isMine={isMine} />
          {isMine && <Rounds site={site} />}
          {isMine && <Supplies site={site} />}
          {isMine && <Visits site={site} />}
          {isMine && <Keepers site={site} />}
          <Plaque site={site} isMine={isMine} />
          {site.state !== 'closed' && (
            <Section title={say('links')}>
              {/* the browser leads to the other face, not this one's router */}
              <LinkButton icon={Smartphone} href={`/sites/${site.id}`} target="_blank">
                {say('link.worker')}
              </LinkButton>
            </Section>
          )}
          {isMine && (
            <Section title={say('timeline')}>
              <Timeline id={site.id} />
            </Section>
          )}
        </aside>
      </div>
    </DeskPage>
  )
}

/** Why it is shut today, paused or closed for good; and that the holidays of its hours are not announced. */
function Why({ site: { state, status, reason } }: { site: Station }) {
  const [say, language] = [useWords(siteWords), useLanguage()]
  const why = state === 'closed' ? reason : status.why
  if (!why && !status.isProvisional) return null
  return (
    <Notice tone={why ? 'soon' : 'info'}>
      {why && <p>{say('why.of', { why: whyIn(language, why) })}</p>}
      {status.isProvisional && <p>{say('is.provisional')}</p>}
    </Notice>
  )
}
