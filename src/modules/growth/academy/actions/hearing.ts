/** ACAD-43, ACAD-44: those who asked hear of it from the house, which alone knows who they are. */
import type { Act } from './courses.ts'
import { tellOf } from './telling.ts'

const MOST = 200
const SHORT = 40

/** Its asker and all who want it too, once a question. */
export async function tellAnswered(ctx: Act): Promise<void> {
  const fresh = await ctx.db
    .selectFrom('academyAnswers as a')
    .innerJoin('academyQuestions as q', 'q.id', 'a.question')
    .innerJoin('academyClasses as c', 'c.id', 'a.class')
    .select(['a.id as answer', 'q.id', 'q.owner', 'q.text', 'c.id as class', 'c.title', 'c.starts', 'c.place'])
    .where('a.heard', '=', false)
    .orderBy('a.at')
    .limit(MOST)
    .execute()
  for (const { answer, id: question, owner, text, class: id, title, starts, place } of fresh) {
    const wants = await ctx.db.selectFrom('academyWants').select('owner').where('question', '=', question).execute()
    const people = [owner, ...wants.map(one => one.owner)]
    await tellOf(
      ctx,
      { id, title, starts, place },
      people,
      'told.answered',
      { question: shortOf(text) },
      moreOf(id, `answered:${question}`),
    )
    await ctx.db.updateTable('academyAnswers').set({ heard: true }).where('id', '=', answer).execute()
  }
}

export async function tellHidden(ctx: Act): Promise<void> {
  const hidden = await ctx.db
    .selectFrom('academyRulings as r')
    .innerJoin('academyQuestions as q', 'q.id', 'r.question')
    .innerJoin('academyClasses as c', 'c.id', 'r.class')
    .select(['q.id', 'q.owner', 'r.version', 'r.hiddenWhy', 'c.id as class', 'c.title', 'c.starts', 'c.place'])
    .where('r.heard', '=', false)
    .limit(MOST)
    .execute()
  for (const { id: question, owner, version, hiddenWhy, class: id, title, starts, place } of hidden) {
    const more = moreOf(id, `hidden:${question}:${version}`)
    await tellOf(ctx, { id, title, starts, place }, [owner], 'told.hidden', { reason: hiddenWhy }, more)
    await ctx.db.updateTable('academyRulings').set({ heard: true }).where('question', '=', question).execute()
  }
}

const moreOf = (course: string, once: string) => ({ once, link: `/academy/${course}/questions` })
const shortOf = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text)
