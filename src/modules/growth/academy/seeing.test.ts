import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { addMaterial, draftNomination, getMaterial } from './actions/nominating.ts'
import { getForm } from './actions/printing.ts'
import { revealCertificate } from './actions/verifying.ts'
import { drafted, png, publishedClass, qualified } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-09-10T10:00:00+08:00')
})
afterAll(() => w.close())

test('ACAD-15 a keeper marks who came, and reads neither number nor form nor material of those below', async () => {
  const course = await publishedClass(w, { materials: ['证书复印件'] })
  const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin', { certificate: 'S000011000001005678' })
  const file = { name: '证书.png', type: 'image/png', bytes: png }
  const paper = await w.as('lampChair').does(addMaterial, { nomination: id, kind: '证书复印件' }, [file])
  const keeper = w.as('keeper')
  const asked = [
    () => keeper.does(revealCertificate, { id, purpose: '随便看看而已' }),
    () => keeper.does(getForm, { id }),
    () => keeper.does(getMaterial, { id: paper.id }),
  ]
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ clause: 'HOUSE-1' })
  for (const who of ['lin', 'lampChair']) {
    expect(await w.as(who).does(getMaterial, { id: paper.id })).toMatchObject({ name: '证书.png' })
    expect(await w.as(who).does(revealCertificate, { id, purpose: '核对证书编号' })).toEqual({ certificate: 'S000011000001005678' })
  }
})

test('ACAD-9 an officer puts nobody but others on the list', async () => {
  const course = await publishedClass(w)
  const self = w.cast.lampChair!.id
  const asked = { class: course, unit: pathOf('lamp'), person: self, qualification: qualified }
  await expect(w.as('lampChair').does(draftNomination, asked)).rejects.toThrow()
})
