import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'
import { readingWords } from '../../words-paper.ts'

registerPaper('academyReading', new URL('./reading.typ', import.meta.url))

/** What a class reads before it begins: questions of an earlier class and their answers. */
export type Reading = { title: string; unit: string; day: Day; passages: readonly { asked: string; answer: string }[] }

export function renderReading({ title, unit, day, passages }: Reading, language: Language): Promise<Uint8Array> {
  const say = speak(readingWords, language)
  return renderPaper('academyReading', {
    language,
    title: say('titled', { title }),
    seal: say('seal'),
    lead: say('lead', { n: passages.length }),
    unit,
    day: formatPaperDay(day, language),
    passages: passages.map(({ asked, answer }, i) => ({
      asked: say('asked', { n: i + 1, text: asked }),
      answer: answer.split('\n').filter(line => line.trim()),
    })),
  })
}
