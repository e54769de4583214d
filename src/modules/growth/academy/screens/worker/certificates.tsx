import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useIsSignedIn, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/state.tsx'
import { api, type MyResult } from './api.ts'
import { CertificateCard } from './certificate-card.tsx'
import { EndedCertificates } from './certificate-ended.tsx'
import { resultWords } from './certificate-words.ts'
import { certificatesOf } from './outcome.ts'
import { Outcome } from './result.tsx'
import './certificate.css'

/** What became of me in each class: hours, marks, whether I passed and what to do if not, and the certificate to hand on. */
export function CertificatesPage() {
  const say = useWords(resultWords)
  const mine = useAsk(['academy', 'results'], () => api.listMyResults({}), { offline: 'academy.results', isReady: useIsSignedIn() })
  return (
    <Page title={say('mine.title')} lead={say('mine.lead')} back={{ href: '/academy', word: say('mine.back') }}>
      <Asked of={mine} shape="page">
        {results => (results.length > 0 ? results.map(one => <OfClass key={one.class} result={one} />) : <None />)}
      </Asked>
    </Page>
  )
}

function OfClass({ result }: { result: MyResult }) {
  const say = useWords(resultWords)
  const { valid, ended } = certificatesOf(result)
  return (
    // what a class's other pages point to
    <div id={`of-${result.class}`}>
      <Section title={result.title} more={<Link href={`/academy/${result.class}`}>{say('mine.class')}</Link>}>
        <Outcome result={result} />
        {valid && <CertificateCard certificate={valid} />}
        {ended.length > 0 && <EndedCertificates certificates={ended} />}
      </Section>
    </div>
  )
}

function None() {
  const say = useWords(resultWords)
  return (
    <Empty
      title={say('mine.empty')}
      action={
        <LinkButton kind="main" href="/academy">
          {say('mine.look')}
        </LinkButton>
      }
    >
      {say('mine.emptyNext')}
    </Empty>
  )
}
