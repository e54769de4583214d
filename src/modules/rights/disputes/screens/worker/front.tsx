import { Check, FilePen, FolderOpen, MessageCircleQuestion, PhoneCall, Search, WalletCards } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { CardLink } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { rightsWords } from '../before-words.ts'
import './before.css'

const ways = [
  { key: 'ask', href: '/rights/ask', icon: MessageCircleQuestion },
  { key: 'diagnosis', href: '/rights/diagnosis', icon: Search },
  { key: 'sums', href: '/rights/sums', icon: WalletCards },
  { key: 'file', href: '/rights/file', icon: FilePen },
  { key: 'cases', href: '/rights/cases', icon: FolderOpen },
] as const

/** DISPUTES-1: it is free, nobody is told before “send”, and when and how the employer is told. */
export function RightsPage() {
  const say = useWords(rightsWords)
  return (
    <Page title={say('title')} lead={say('lead')}>
      <ul className="rights-promise">
        {(['free', 'quiet'] as const).map(key => (
          <li key={key}>
            <Check className="ui-icon" aria-hidden />
            <strong>{say(key)}</strong>
          </li>
        ))}
      </ul>
      <Section title={say('ways')}>
        <div className="rights-cards">
          {ways.map(({ key, href, icon }) => (
            <CardLink key={key} href={href} title={say(key)} icon={icon}>
              <p className="ui-hint">{say(`${key}.what`)}</p>
            </CardLink>
          ))}
        </div>
      </Section>
      <div className="rights-back">
        <LinkButton href="/rights/call" icon={PhoneCall} isWide>
          {say('call')}
        </LinkButton>
        <LinkButton href="/rights/advice" kind="plain">
          {say('questions')}
        </LinkButton>
      </div>
      <Section title={say('told')}>
        <p>{say('told.what')}</p>
        <Notice>{say('quiet.what')}</Notice>
      </Section>
      <p className="rights-danger">{say('danger')}</p>
      <p>
        <Link href="/rules/disputes">{say('rules')}</Link>
      </p>
    </Page>
  )
}
