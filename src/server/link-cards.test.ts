import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../seeds/cast.ts'
import { createSite } from '../modules/home/sites/actions/describing.ts'
import { getLinkCard } from '../modules/home/sites/actions/sharing.ts'
import { closeSite } from '../modules/home/sites/actions/opening.ts'
import { linkCards } from './link-cards.ts'
import { modules } from './modules.ts'

const html = '<head><title>娘家</title></head>'
let w: World
let page: (url: string, language?: string) => Promise<string>
let id = ''
beforeAll(async () => {
  w = await world()
  const cards = linkCards({ house: w.house, modules, now: () => w.now })
  page = (url, language = 'zh') => cards({ url, headers: { cookie: `language=${language}` } } as FastifyRequest, html)
  const place = { name: '东单"<b>$&驿站', english: 'Dongdan', kinds: ['warmStation' as const], division: '110101', lon: 116.43, lat: 39.91 }
  const offers = ['charging' as const, 'water' as const]
  const made = { ...place, offers, address: '建国门内大街 1 号', hours: '24/7' }
  id = (await w.as('cityChair').does(createSite, { unit: pathOf('city'), ...made })).id
})
afterAll(() => w.close())

test('SITE-18: a link to a station shows its name, where it is and what is there, in the reader’s language', async () => {
  const told = await page(`/sites/${id}?from=wechat`)
  expect(told).toContain('<title>东单&quot;&lt;b&gt;$&amp;驿站 · 娘家</title>')
  expect(told).toContain('<meta property="og:title" content="东单&quot;&lt;b&gt;$&amp;驿站">')
  expect(told).toContain('<meta property="og:description" content="建国门内大街 1 号。饮水、手机充电">')
  expect(told).toContain(`/sites/${id}">`)
  expect(await page(`/sites/${id}`, 'en')).toContain('og:title" content="Dongdan"')
  const card = await w.as(nobody).does(getLinkCard, { id, language: 'en' })
  expect(card).toEqual({ title: 'Dongdan', text: '建国门内大街 1 号. Drinking water, Phone charging' })
})

test('SITE-6: no other page has a card, nor a station that is not there or not any more', async () => {
  for (const url of ['/', '/sites', `/sites/${id}/report`, `/desk/sites/${id}`, '/sites/019f34f0-6e80-7162-a583-3b1fb1035bab'])
    expect(await page(url)).toBe(html)
  await w.as('cityChair').does(closeSite, { id, reason: '合建单位已经搬走', version: 1 })
  expect(await page(`/sites/${id}`)).toBe(html)
})
