import { expect, test } from 'vitest'
import { snippetOf, wantedIn } from './widget-ask.ts'

test('SITE-18: the window reads its address, and leaves out what it cannot read', () => {
  const read = (query: string) => wantedIn(new URLSearchParams(query))
  expect(read('division=110101&lon=116.4&lat=39.9')).toEqual({ division: '110101', lon: 116.4, lat: 39.9 })
  expect(read('division=999999&lon=116.4')).toEqual({})
  expect(read('lon=east&lat=39.9')).toEqual({})
  expect(read('lon=&lat=')).toEqual({})
  expect(read('lon=116.4&lat=139.9')).toEqual({})
})

test('SITE-18: what is copied is a frame whose address reads as it was meant', () => {
  const snippet = snippetOf('https://union.example', '工会驿站', { division: '110101', lon: 116.4, lat: 39.9 })
  expect(snippet).toContain('src="https://union.example/sites/widget?division=110101&amp;lon=116.4&amp;lat=39.9"')
  expect(snippetOf('https://union.example', '工会驿站', {})).toContain('src="https://union.example/sites/widget"')
})
