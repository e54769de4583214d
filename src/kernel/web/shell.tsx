import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { nobody, type Actor } from '../pure/people.ts'
import { ActorContext, LanguageContext, type Screen } from './screens.tsx'

/** Seats a shell's screens: the one named by the address, for the person who is signed in. */
export async function open(screens: Record<string, Screen>) {
  const actor: Actor = await fetch('/api/me')
    .then(response => response.json())
    .catch(() => nobody)
  const Page = await (screens[location.hash.slice(1)] ?? Object.values(screens)[0]!).load()
  createRoot(document.body).render(
    <QueryClientProvider client={new QueryClient()}>
      <ActorContext value={actor}>
        <LanguageContext value={navigator.language.startsWith('en') ? 'en' : 'zh'}>
          <main>
            <Page />
          </main>
        </LanguageContext>
      </ActorContext>
    </QueryClientProvider>,
  )
}
