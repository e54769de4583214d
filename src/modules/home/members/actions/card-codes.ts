/** The codes of a card: a mark that is reckoned anew each time, and eight digits that stand for whoever shows theirs just now. */
import { sql } from 'kysely'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { digitsFrom, realTurns } from '#kernel/server/turning.ts'
import { cardDigits, cardSeconds, type Shown } from '../rules-card.ts'
import type { Act, Read } from './members.ts'

export const markOf = ({ seals }: Pick<Act, 'seals'>, member: string, turn: number) => seals.blind('card', `${member}:${turn}`).slice(0, 16)

export async function memberShown(ctx: Act, shown: Shown): Promise<string | undefined> {
  if ('member' in shown)
    return realTurns(cardSeconds).turns.some(turn => markOf(ctx, shown.member, turn) === shown.mark) ? shown.member : undefined
  const { rows } = await sql<{ member: string | null }>`select members_shown(${shown.digits}) as member`.execute(ctx.db)
  return rows[0]?.member ?? undefined
}

/**
 * Eight digits cannot hold five million members apart, but those whose card is open just now. Whom somebody else's digits would
 * meet, which among a thousand open cards happens once in a hundred thousand times, is given the next ones.
 */
export const digitsNow = ({ seals, ...ctx }: Act, { id, owner, unit }: Read, turn: number): Promise<string> =>
  beyondSight(ctx, 'MEMBERS-18', async ({ db }) => {
    const until = new Date((turn + 2) * cardSeconds * 1_000)
    for (let attempt = 0; ; attempt += 1) {
      const digits = digitsFrom(seals, 'card.spoken', `${id}:${turn}:${attempt}`, cardDigits)
      const { rows } = await sql`insert into members_cards (digits, member, owner, unit, until)
        values (${digits}, ${id}, ${owner}, ${unit}, ${until.toISOString()})
        on conflict (digits) do update set member = excluded.member, owner = excluded.owner, unit = excluded.unit, until = excluded.until
          where members_cards.until < now() or members_cards.member = excluded.member
        returning digits`.execute(db)
      if (rows.length > 0) return digits
    }
  })

/** Cards no longer shown: swept by the minute, so that nothing of them is kept. */
export const sweepCards = ({ db }: Pick<Act, 'db'>) => sql`delete from members_cards where until < now()`.execute(db)
