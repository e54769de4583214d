import { expect, test } from 'vitest'
import { linesIn } from './lines.ts'

/** As wide as a Chinese sign counts two. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 1 : 2), 0)
const lines = (text: string, width: number, most = 9) => linesIn(text, width, most, widthOf)

test('a line is full, and none begins with what closes the one before', () => {
  expect(lines('望京合众银行暖心驿站', 8)).toEqual(['望京合众', '银行暖心', '驿站'])
  expect(lines('手机充电、座椅', 8)).toEqual(['手机充', '电、座椅'])
  expect(lines('朝阳区和顺路 8 号', 12)).toEqual(['朝阳区和顺路', '8 号'])
})

test('words of Latin letters stay whole', () => {
  expect(lines('Outdoor Workers’ Station, Bajiao', 17)).toEqual(['Outdoor Workers’', 'Station, Bajiao'])
})

test('a word longer than the line is broken all the same', () => {
  expect(lines('stations.example', 8)).toEqual(['stations', '.example'])
})

test('what does not fit is cut, and says so', () => {
  expect(lines('望京合众银行暖心驿站', 8, 2)).toEqual(['望京合众', '银行暖…'])
  expect(lines('望京', 8, 2)).toEqual(['望京'])
})
