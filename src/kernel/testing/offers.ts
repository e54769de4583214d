import type { World } from './world.ts'

type Some = { seats: number | null; queue: number; title?: string; closes?: Date; seatsByUnit?: Record<string, number> }

/** An offer of the outings module, open since January. */
export async function anOffer(
  w: Pick<World, 'look'>,
  { seats, queue, title = 'Outing', closes = new Date('2099-01-01'), seatsByUnit }: Some,
): Promise<string> {
  const [offer] = await w.look<{ id: string }>(
    `insert into offers (id, module, title, unit, opens, closes, seats, queue, seats_by_unit)
     values (gen_random_uuid(), 'outings', $1, '/city/', '2026-01-01', $2, $3, $4, $5) returning id`,
    [title, closes, seats, queue, seatsByUnit ?? null],
  )
  return offer!.id
}
