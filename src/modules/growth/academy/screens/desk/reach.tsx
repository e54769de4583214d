import { CircleCheck, Hourglass, TriangleAlert } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { attendWords } from './attendance-words.ts'

const icons = { reached: CircleCheck, open: Hourglass, short: TriangleAlert }
const tones = { reached: 'done', open: undefined, short: 'refused' } as const

/** The share of hours, and whether it is enough, still may be, or cannot be without making up. */
export function Reach({ share, reach, need }: { share: number; reach: keyof typeof icons; need: number }) {
  const say = useWords(attendWords)
  const Icon = icons[reach]
  return (
    <span className="att-mark" data-tone={tones[reach]} title={reach === 'short' ? say('share.shortWhy', { need }) : undefined}>
      <Icon className="ui-icon" aria-hidden />
      <span className="ui-figures">{say('percent', { share })}</span> {say(`share.${reach}`)}
    </span>
  )
}
