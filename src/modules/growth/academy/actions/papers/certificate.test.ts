import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import decodeQR from 'qr/decode.js'
import { afterAll, describe, expect, test } from 'vitest'
import { closePapers } from '#kernel/server/papers/render.ts'
import type { Printed } from '../../rules-certifying.ts'
import { layouts } from '../../rules.ts'
import { renderCertificate } from './certificate.ts'

const dir = mkdtempSync(join(tmpdir(), 'certificate-'))
afterAll(async () => {
  await closePapers()
  rmSync(dir, { recursive: true })
})

const canReadText = spawnSync('pdftotext', ['-v']).status === 0
const pagesOf = (pdf: Uint8Array) => Number(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1])
const kept = (pdf: Uint8Array) => {
  writeFileSync(join(dir, 'read.pdf'), pdf)
  return join(dir, 'read.pdf')
}
const textOf = (pdf: Uint8Array) => spawnSync('pdftotext', [kept(pdf), '-'], { encoding: 'utf8' }).stdout.replaceAll(/[\s\u200b]/g, '')

const checkUrl = 'https://niangjia.example/academy/check/JG2024-7K3M-9QX2-C'
const printed: Printed = {
  number: 'JG2024-7K3M-9QX2-C',
  name: '阿依古丽·麦麦提',
  title: '首都工匠学院2024年电工高技能人才培训班',
  kind: 'skills',
  field: 'energy',
  host: '北京市总工会',
  coHosts: ['暖灯科技工会', '朝阳区总工会'],
  starts: '2024-09-27T01:00:00.000Z',
  ends: '2024-09-29T09:00:00.000Z',
  hours: 21.333,
  isExamined: true,
  issuedOn: '2024-09-30',
  sealedBy: '苗玉兰',
  wording: '结业证书',
  layout: 'landscape',
}
const both = (['zh', 'en'] as const).flatMap(language => layouts.map(layout => [language, layout] as const))
const endless: Printed = {
  ...printed,
  name: '阿卜杜热合曼·麦麦提图尔荪·艾合买提江',
  title: '新能源汽车充换电设施安装调试与高低压电工安全作业高技能人才示范性研修培训班'.repeat(3),
  host: '北京市朝阳区望京街道暖灯科技发展（北京）集团有限责任公司第一联合基层工会委员会'.repeat(2),
  coHosts: Array.from({ length: 12 }, (_, i) => `北京经济技术开发区总工会第${i}职工服务中心`),
  wording: '高技能人才示范性研修培训结业证书'.repeat(2),
}

describe('a certificate', () => {
  test.runIf(canReadText)(
    '(read with pdftotext) says who completed what, when, under which number, and that it is no vocational grade',
    async () => {
      const pdf = await renderCertificate(printed, checkUrl, 'zh')
      const text = textOf(pdf)
      expect(pagesOf(pdf)).toBe(1)
      for (const said of [
        '结业证书',
        '高技能人才班·绿色能源',
        '兹证明阿依古丽·麦麦提同志于2024年9月27日至2024年9月29日参加「首都工匠学院2024年电工高技能人才培训班」',
        '共21.3学时，出勤、考核合格，准予结业。',
        '特发此证。',
        '承办、协办：暖灯科技工会、朝阳区总工会',
        '北京市总工会',
        '2024年9月30日',
        '证书编号JG2024-7K3M-9QX2-C',
        checkUrl,
        '本证书为培训结业证明，不是职业技能等级证书',
        '电子印章，由苗玉兰在系统中用印',
      ])
        expect(text).toContain(said)
    },
  )

  test.runIf(canReadText)('(read with pdftotext) in English holds no Chinese of ours', async () => {
    const latin = { name: 'Lin Xiao', title: 'Electricians', host: 'Union', coHosts: ['Lamp'], sealedBy: 'Miao', wording: 'Certificate' }
    const text = textOf(await renderCertificate({ ...printed, ...latin }, checkUrl, 'en'))
    for (const said of [
      'Certificate of Completion',
      'Skills class · Green energy',
      'This certifies that Lin Xiao',
      'took part in “Electricians” from 27 September 2024 to 29 September 2024, a class of 21.3 class hours',
      'With Lamp',
      '30 September 2024',
      'This is a certificate of completion, not a vocational skill grade',
      'Electronic seal, set in the system by Miao',
    ])
      expect(text).toContain(said.replaceAll(' ', ''))
    expect(text).not.toMatch(/\p{Script=Han}/u)
  })

  test.runIf(canReadText)('(read with pdftotext) of one day names that day once', async () => {
    const text = textOf(await renderCertificate({ ...printed, ends: '2024-09-27T09:00:00.000Z', coHosts: [] }, checkUrl, 'zh'))
    expect(text).toContain('同志于2024年9月27日参加')
    expect(text).not.toContain('承办')
  })

  test.runIf(canReadText)('(read with pdftotext) keeps to its page, and to its words, however long they are', async () => {
    for (const [language, layout] of both) {
      const pdf = await renderCertificate({ ...endless, layout }, checkUrl, language)
      expect(pagesOf(pdf)).toBe(1)
      const text = textOf(pdf)
      for (const said of [endless.title, endless.host, endless.name, endless.wording, ...endless.coHosts]) expect(text).toContain(said)
    }
  })

  test('sets what is hostile as ink', async () => {
    for (const text of ['#import "x" \\ ] [ $x$ *粗* `raw` // <label> @ref =1+1', '<svg onload="x">', '', ' ', 'x'.repeat(200)]) {
      const hostile = { ...printed, name: text, title: text, host: text, coHosts: [text], sealedBy: text, wording: text, number: text }
      for (const layout of layouts) expect(pagesOf(await renderCertificate({ ...hostile, layout }, checkUrl, 'zh'))).toBe(1)
    }
  })

  test.runIf(canReadText).for(both)(
    'ACAD-47 (read with pdftotext) in %s, %s, says the same and only lies otherwise',
    async ([language, layout]) => {
      const pdf = await renderCertificate({ ...printed, layout }, checkUrl, language)
      const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(Buffer.from(pdf).toString('latin1'))!
      expect(Number(width) > Number(height)).toBe(layout === 'landscape')
      expect(pagesOf(pdf)).toBe(1)
      // not a sign more or less, wherever they stand: the order of blocks is the layout's own
      const across = textOf(await renderCertificate(printed, checkUrl, language))
      expect(new Set(textOf(pdf))).toEqual(new Set(across))
      for (const said of [printed.name, printed.title, printed.host, printed.number, printed.sealedBy, checkUrl])
        expect(textOf(pdf)).toContain(said)
    },
  )

  const canDraw = spawnSync('pdftoppm', ['-v']).status === 0
  test.runIf(canDraw).for(layouts)('(drawn with pdftoppm) %s carries a code that leads to its check', async layout => {
    const pdf = await renderCertificate({ ...printed, layout }, checkUrl, 'zh')
    const drawn = spawnSync('pdftoppm', ['-r', '110', kept(pdf)], { maxBuffer: 2 ** 26 }).stdout
    const [head = '', width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(drawn.subarray(0, 40).toString('latin1')) ?? []
    const data = drawn.subarray(head.length)
    expect(decodeQR({ width: Number(width), height: Number(height), data })).toBe(checkUrl)
  })
})
