import { MessageSquareWarning, Navigation, Phone } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Asked } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { usePosition } from '#kernel/web/position.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { metresBetween } from '../../rules-distance.ts'
import { offersNow } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { siteWords } from '../site-words.ts'
import { workerWords } from '../worker-words.ts'
import type { Site } from './api.ts'
import { useDistance } from './distance.ts'
import { useName } from './name.ts'
import { Offers } from './offers.tsx'
import { ShareButton } from './share-button.tsx'
import { useSite } from './site-ask.ts'
import { Facts } from './site-facts.tsx'
import { Lately } from './site-lately.tsx'
import { SitePhotos } from './site-photos.tsx'
import { Standing, useStanding } from './standing.tsx'
import { WaySheet } from './way-sheet.tsx'
import { WeekTable } from './week-table.tsx'
import './sites.css'

/** One station: is it open, how do I get there, what is there. */
export function SitePage() {
  const { id = '' } = useParams<{ id: string }>()
  const [say, word, name] = [useWords(siteWords), useWords(workerWords), useName()]
  const [isGoing, setGoing] = useState(false)
  const site = useSite(id)
  const { data } = site
  return (
    <Page
      title={data ? name(data) : word('title')}
      back={{ href: '/sites', word: word('back') }}
      action={
        data && (
          <Button kind="main" icon={Navigation} isWide onClick={() => setGoing(true)}>
            {say('way')}
          </Button>
        )
      }
    >
      <Asked of={site} shape="page">
        {one => <Whole site={one} />}
      </Asked>
      {data && isGoing && <WaySheet site={data} onClose={() => setGoing(false)} />}
    </Page>
  )
}

function Whole({ site }: { site: Site }) {
  const [say, word, place, name] = [useWords(siteWords), useWords(workerWords), useWords(placeWords), useName()]
  const { spot } = usePosition()
  const distance = useDistance()
  const { why, isProvisional, tone } = useStanding()(site)
  const { id, phone, out } = site
  const offers = offersNow(site)
  return (
    <>
      <div className="site-line site-standing">
        <Standing site={site} />
        {spot && <span className="ui-figures">{distance(metresBetween(spot, site), 'minutesEstimated')}</span>}
      </div>
      {isProvisional && <p className="ui-hint">{word('is.provisional')}</p>}
      {why && <Notice tone={tone}>{word('because', { why })}</Notice>}
      <SitePhotos site={site} name={name(site)} />
      <Facts site={site} keys={['address', 'wayIn']} />
      <div className="site-acts">
        {phone && (
          <LinkButton icon={Phone} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {say('call', { phone })}
          </LinkButton>
        )}
        <ShareButton site={site} />
      </div>
      <Section title={say('offers')}>
        {offers.length > 0 ? <Offers offers={offers} label={say('offers')} /> : <p className="ui-hint">{say('offersNone')}</p>}
        {out.length > 0 && <p>{say('offersOut', { what: out.map(one => place(`offer.${one}`)).join(say('comma')) })}</p>}
      </Section>
      <WeekTable site={site} />
      <div className="site-report">
        <LinkButton icon={MessageSquareWarning} isWide href={`/sites/${id}/report`}>
          {say('report')}
        </LinkButton>
        <p className="ui-hint">{say('report.hint')}</p>
      </div>
      <Section title={say('about')}>
        <Facts site={site} keys={['kinds', 'unit', 'built', 'capacity', 'plaque', 'inspected']} />
      </Section>
      <Lately site={site} />
    </>
  )
}
