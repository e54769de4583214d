import { ChevronDown } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { Link } from '#ui/link.tsx'
import { roles, isRole } from '#kernel/pure/roles.ts'
import { Looks } from '#kernel/web/house/looks.tsx'
import { SignOut } from '#kernel/web/house/settings.tsx'
import { titles } from '#kernel/web/house/titles.ts'
import { isAtHome, useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'

/** Who I am here, what I may do and why, how it looks, and out. */
export function PersonMenu() {
  const say = useWords(titles)
  const language = useLanguage()
  const person = usePerson()
  const { name, posts, userName } = person
  const ref = useClosing()
  const held = [...new Set(posts.map(({ role }) => (isRole(role) ? roles[role].title[language] : role)))]
  return (
    <details ref={ref} className="desk-person">
      <summary>
        {name}
        <ChevronDown className="ui-icon" aria-hidden />
      </summary>
      <div>
        {held.length > 0 && <p className="ui-hint">{held.join(language === 'zh' ? '、' : ', ')}</p>}
        {isAtHome(person) && (
          <ul>
            <li>
              <Link href="/why">{say('why')}</Link>
            </li>
            <li>
              <Link href="/sessions">{say('sessions')}</Link>
            </li>
            {userName && (
              <li>
                <Link href="/change-password">{say('password')}</Link>
              </li>
            )}
            <li>
              <a href="/">{say('toWorker')}</a>
            </li>
          </ul>
        )}
        <Looks />
        <SignOut />
      </div>
    </details>
  )
}

/** Closes by Escape, by a press beside it, and when a page was chosen. */
function useClosing() {
  const ref = useRef<HTMLDetailsElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes it
  useEffect(() => {
    if (ref.current) ref.current.open = false
  }, [pathname])
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (ref.current && !ref.current.contains(event.target as Node)) ref.current.open = false
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !ref.current?.open || document.querySelector('dialog[open]')) return
      ref.current.open = false
      ref.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', press)
    document.addEventListener('keydown', key)
    return () => {
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('keydown', key)
    }
  }, [])
  return ref
}
