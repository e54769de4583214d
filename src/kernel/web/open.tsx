import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LinkContext } from '#ui/link.tsx'
import { ToastRegion } from '#ui/toast.tsx'
import { Door } from './door.tsx'
import { type Face, FaceAnchor, FaceContext } from './face.tsx'
import { useWords } from './person.tsx'
import { AddressRouter } from './router.tsx'
import { Seats } from './seats.tsx'
import { SessionRoom } from './session.tsx'
import { SettingsRoom } from './settings.tsx'
import { webWords } from './web-words.ts'

// the client has its own retry, and "offline" is an answer the screens want to hear
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 5_000, gcTime: 600_000 },
    mutations: { networkMode: 'always' },
  },
})

/** Opens a face: its rooms (settings, person, language, clock), its frame, and the screen that the address names. */
export function openFace(face: Face, frame: ComponentType<{ children: ReactNode }>): void {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <FaceContext value={face}>
          <SettingsRoom>
            <SessionRoom>
              <AddressRouter basename={face.base || '/'}>
                <LinkContext value={FaceAnchor}>
                  <Said>
                    <Seats frame={frame} />
                    <Door />
                  </Said>
                </LinkContext>
              </AddressRouter>
            </SessionRoom>
          </SettingsRoom>
        </FaceContext>
      </QueryClientProvider>
    </StrictMode>,
  )
}

const Said = ({ children }: { children: ReactNode }) => {
  const say = useWords(webWords)
  return (
    <ToastRegion label={say('messages')} closeWord={say('close')}>
      {children}
    </ToastRegion>
  )
}
