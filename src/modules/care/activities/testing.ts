import type { z } from 'zod'
import type { World } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { createActivity, publishActivity } from './actions/planning.ts'

type Asked = z.input<typeof createActivity.input>

/** An activity of Wangjing's with Zhongguancun as helper, on a Saturday in July; open to both. */
export const aPlan = (change: Partial<Asked> = {}): Asked => ({
  unit: pathOf('wangjing'),
  title: '插花体验',
  kind: 'craft',
  about: '老师带着做一束花。',
  place: '望京街道职工之家',
  address: '望京街 1 号',
  contact: '苏敏 010-00000000',
  hosts: { [idFor('zhongguancun')]: 'helper' },
  openTo: [idFor('wangjing'), idFor('zhongguancun')],
  enrolOpens: '2026-07-06T10:00:00+08:00',
  enrolCloses: '2026-07-17T17:00:00+08:00',
  seats: 20,
  queue: 5,
  materials: { 花材包: 1 },
  sessions: [{ starts: '2026-07-18T09:00:00+08:00', ends: '2026-07-18T11:00:00+08:00' }],
  ...change,
})

/** Published and open for enrolment: the world's clock stands at noon on the first day. `offer` is that of the first session. */
export async function publish(w: World, change: Partial<Asked> = {}): Promise<{ id: string; offer: string }> {
  w.now = new Date('2026-07-06T09:00:00+08:00')
  const { id } = await w.as('officer').does(createActivity, aPlan(change))
  await w.as('officer').does(publishActivity, { id, version: 1 })
  w.now = new Date('2026-07-06T12:00:00+08:00')
  const [session] = await w.look<{ offer: string }>('select offer from activities_sessions where activity = $1 order by starts', [id])
  return { id, offer: session!.offer }
}

export const consents = { sharesWithHost: true }
