import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Delivery } from '#kernel/server/action.ts'
import type { World } from '#kernel/testing/world.ts'
import { world } from '#kernel/testing/world.ts'
import { addEvidence, getEvidence, listEvidence, shareEvidence, takeBack } from './actions/evidence.ts'
import { accepted } from './testing-filing.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => w.close())

const text = (name: string, said: string) => ({ name, type: 'text/plain', bytes: new TextEncoder().encode(said) })
const wav = {
  name: '录音.wav',
  type: 'audio/wav',
  bytes: Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00', 'latin1'),
}
const listed = async (who: string, id: string) => (await w.as(who).does(listEvidence, { id })).map(one => one.name)

describe('evidence', () => {
  test('DISPUTES-23: keeps its hash and time; seen by its own side and the window until it is shared', async () => {
    const id = await accepted(w)
    const { ids } = await w
      .as('haidianCourier')
      .does(addEvidence, { id, kind: 'chat', said: '站长说月底发' }, [text('聊天.txt', '月底发'), wav])
    const [one] = await w.as('windowClerk').does(listEvidence, { id })
    expect(one).toMatchObject({ side: 'worker', at: w.now.toISOString(), isShared: false, isMine: false })
    expect(one!.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await listed('employerAgent', id)).toEqual([])
    await expect(w.as('employerAgent').does(getEvidence, { id: ids[0]! })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('mediator').does(getEvidence, { id: ids[0]! })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await w.as('haidianCourier').does(shareEvidence, { id: ids[0]!, isShared: true })
    expect(await listed('employerAgent', id)).toEqual(['聊天.txt'])
    const file = (await w.as('employerAgent').does(getEvidence, { id: ids[0]! })) as Delivery
    expect(Buffer.from(file.bytes).toString()).toBe('月底发')
    await w.as('haidianCourier').does(shareEvidence, { id: ids[0]!, isShared: false })
    expect(await listed('employerAgent', id)).toEqual([])
  })

  test('DISPUTES-23: taken back, it is nobody’s any more; only whoever handed it in may', async () => {
    const id = await accepted(w)
    const { ids } = await w.as('employerAgent').does(addEvidence, { id, kind: 'contract', isShared: true }, [text('协议.txt', '合作协议')])
    await expect(w.as('haidianCourier').does(takeBack, { id: ids[0]! })).rejects.toMatchObject({ clause: 'DISPUTES-23' })
    await w.as('employerAgent').does(takeBack, { id: ids[0]! })
    expect(await listed('haidianCourier', id)).toEqual([])
    const [kept] = await w.as('employerAgent').does(listEvidence, { id })
    expect(kept).toMatchObject({ name: '协议.txt', withdrawnAt: w.now.toISOString() })
    await expect(w.as('employerAgent').does(getEvidence, { id: ids[0]! })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-23: a program in disguise and a file of 500 MB have their clear answer', async () => {
    const id = await accepted(w)
    const program = { name: '工资条.pdf', type: 'application/pdf', bytes: Buffer.from('MZ\x90\x00', 'latin1') }
    const add = (file: typeof program) => w.as('haidianCourier').does(addEvidence, { id, kind: 'pay' }, [file])
    await expect(add(program)).rejects.toMatchObject({ clause: 'DISPUTES-23', fields: { file: 'disputes.notEvidence' } })
    const huge = { ...text('大.txt', ''), bytes: { length: 500 * 1_048_576 } as Uint8Array }
    await expect(w.as('haidianCourier').does(addEvidence, { id, kind: 'pay' }, [huge])).rejects.toMatchObject({ clause: 'HOUSE-8' })
    expect(await w.as('haidianCourier').does(listEvidence, { id })).toEqual([])
  })
})
