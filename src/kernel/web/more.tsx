import { Button } from '#ui/button.tsx'
import type { Pages } from './ask-pages.ts'
import { useWords } from './person.tsx'
import { Broken } from './problems.tsx'
import { webWords } from './web-words.ts'

/** Under a list shown page after page: what leads on, or what went wrong on the way there. */
export function More<P>({ of: { data, problem, isBusy, more } }: { of: Pages<P> }) {
  const say = useWords(webWords)
  if (!more || data === undefined) return null
  if (problem) return <Broken problem={problem} again={more} isBusy={isBusy} />
  return (
    <Button isWide isBusy={isBusy} onClick={more}>
      {say('more')}
    </Button>
  )
}
