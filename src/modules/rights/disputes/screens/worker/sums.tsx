import { BriefcaseBusiness, CalendarOff, Clock, FileX, WalletCards } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { Page } from '#ui/frame.tsx'
import { CardLink } from '#ui/list.tsx'
import { rightsWords } from '../before-words.ts'
import { sumsWords } from '../sums-words.ts'
import './before.css'

const sums = [
  { kind: 'wages', icon: WalletCards },
  { kind: 'overtime', icon: Clock },
  { kind: 'leave', icon: CalendarOff },
  { kind: 'severance', icon: BriefcaseBusiness },
  { kind: 'double', icon: FileX },
] as const

export function SumsPage() {
  const [say, word] = [useWords(sumsWords), useWords(rightsWords)]
  return (
    <Page title={say('title')} lead={say('lead')} back={{ href: '/rights', word: word('back') }}>
      <div className="rights-cards">
        {sums.map(({ kind, icon }) => (
          <CardLink key={kind} href={`/rights/sums/${kind}`} title={say(`kind.${kind}`)} icon={icon}>
            <p className="ui-hint">{say(`kind.${kind}.what`)}</p>
          </CardLink>
        ))}
      </div>
    </Page>
  )
}
