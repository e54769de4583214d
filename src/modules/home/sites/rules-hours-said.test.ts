import { expect, test } from 'vitest'
import { hoursSaid } from './rules-hours-said.ts'
import { readHours } from './rules-hours.ts'

test.each([
  ['周一至周五 8:30-17:30，节假日不开', 'Mo-Fr 8:30-17:30; PH off'],
  ['周一到周五：8：30－17：30；节假日休息。', 'Mo-Fr 8:30-17:30; PH off'],
  ['星期一至星期六上午9:00-11:30，下午13:00-17:30；法定节假日不开放', 'Mo-Sa 9:00-11:30,13:00-17:30; PH off'],
  ['工作日9点至17点半，周六、周日10:00-16:00，节假日10:00-16:00', 'Mo-Fr 9:00-17:30; Sa,Su 10:00-16:00; PH 10:00-16:00'],
  ['节假日不开，周一至周日 8:00-20:00', 'Mo-Su 8:00-20:00; PH off'],
  ['每天（含节假日）7:00到23:00', 'Mo-Su,PH 7:00-23:00'],
  ['周一至五8:00-18:00 周末休息，节假日休息', 'Mo-Fr 8:00-18:00; Sa,Su off; PH off'],
  ['周一 至 周五 上午 9:00 - 11:30 下午 13:00 - 17:30，节假日不开', 'Mo-Fr 9:00-11:30,13:00-17:30; PH off'],
  ['24小时开放', '24/7'],
  ['每天24小时', '24/7'],
  ['全年无休，全天开放', '24/7'],
])('SITE-16 a list’s “%s” is read as %s', (text, osm) => {
  expect(hoursSaid(text)).toBe(osm)
  expect(readHours(hoursSaid(text)), text).toMatchObject({ ok: true })
})

test.each([
  'Mo-Fr 08:30-17:30; PH off',
  '上班时间',
  '周一至周五 早八点到晚五点',
  '下午1:00-5:00，节假日不开',
  '夏季 9:00-19:00，节假日不开',
  '随大厦',
  '周一至周五',
])('SITE-16 “%s” stays as it is: nothing is guessed', text => {
  expect(hoursSaid(text)).toBe(text)
})
