import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Button, LinkButton } from './button.tsx'
import { Checkbox, RadioGroup, Switch } from './choice.tsx'
import { CodeField } from './code-field.tsx'
import { Field, Select, TextArea } from './field.tsx'
import { FilePick } from './file-pick.tsx'
import { LinkContext } from './link.tsx'
import { CardLink, Row } from './list.tsx'
import { Rating } from './rating.tsx'
import { Stepper } from './stepper.tsx'

const html = (element: ReactElement) => renderToString(element)
const attribute = (markup: string, name: string) => [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value!)
const text = (markup: string) => markup.replace(/<[^>]+>/g, '')
const ignore = () => {}

const choices = [
  { value: 'a', label: '甲', hint: '第一' },
  { value: 'b', label: '乙' },
]
const asked = { label: '姓名', hint: '写全名', error: '请写姓名', required: '必填' }
const controls: [string, ReactElement][] = [
  ['Field', <Field key="" {...asked} name="n" />],
  ['TextArea', <TextArea key="" {...asked} name="n" />],
  ['Select', <Select key="" {...asked} name="n" choices={choices} />],
  ['CodeField', <CodeField key="" {...asked} value="12" onChange={ignore} />],
]
const boxes: [string, ReactElement][] = [
  ['Checkbox', <Checkbox key="" label={asked.label} hint={asked.hint} error={asked.error} onChange={ignore} />],
  ['Switch', <Switch key="" label="提醒" hint="提前一天" on="开" off="关" checked onChange={ignore} />],
  ['RadioGroup', <RadioGroup key="" {...asked} name="r" choices={choices} value="a" onChange={ignore} />],
  ['Rating', <Rating key="" {...asked} name="s" words={['很差', '差', '一般', '好', '很好']} value={2} onChange={ignore} />],
]

describe('every control is named, explained and corrected for those who listen', () => {
  test.each([...controls, ...boxes])('%s: each label names an input, each description exists', (_name, element) => {
    const markup = html(element)
    const ids = new Set(attribute(markup, 'id'))
    expect(attribute(markup, 'for').length).toBeGreaterThan(0)
    expect(attribute(markup, 'for').filter(id => !ids.has(id))).toEqual([])
    const described = attribute(markup, 'aria-describedby').flatMap(list => list.split(' '))
    expect(described.length).toBeGreaterThan(0)
    expect(described.filter(id => !ids.has(id))).toEqual([])
  })

  test.each(controls)('%s: an error is announced, tied to the control, and the duty is said in a word', (_name, element) => {
    const markup = html(element)
    expect(markup).toContain('aria-invalid="true"')
    expect(markup).toContain('aria-required="true"')
    expect(markup).toMatch(/role="alert"><p id="[^"]+-error"/)
    expect(text(markup)).toContain('必填')
  })

  test('without an error nothing is invalid, and the live region already stands', () => {
    const markup = html(<Field label="姓名" name="n" />)
    expect(markup).not.toContain('aria-invalid')
    expect(markup).not.toContain('aria-describedby')
    expect(markup).toContain('role="alert"')
  })

  test.each([
    ['tel', 'inputMode="tel"', 'autoComplete="tel"'],
    ['number', 'inputMode="numeric"', 'type="number"'],
  ])('a %s field brings the right keys', (type, ...wanted) => {
    const markup = html(<Field label="x" name="n" type={type} />).toLowerCase()
    for (const one of wanted) expect(markup).toContain(one.toLowerCase())
  })

  test('a one-time code fills itself from the message', () => {
    const markup = html(<CodeField label="验证码" value="" onChange={ignore} />).toLowerCase()
    expect(markup).toContain('autocomplete="one-time-code"')
    expect(markup).toContain('inputmode="numeric"')
  })

  test('a group of choices is a fieldset with a legend', () => {
    for (const element of [
      boxes[2]![1],
      boxes[3]![1],
      <Stepper key="" label="座位" value={1} max={1} onChange={ignore} fewer="少" more="多" />,
    ])
      expect(html(element)).toMatch(/^<fieldset.*<legend/s)
  })

  test('at its bounds a stepper says why, and its buttons have names', () => {
    const markup = html(<Stepper label="座位" value={4} max={4} onChange={ignore} fewer="少一个" more="多一个" limit="最多 4 个" />)
    expect(markup).toMatch(/aria-label="多一个" aria-disabled="true"/)
    expect(text(markup)).toContain('最多 4 个')
    expect(markup).toMatch(/aria-label="少一个" aria-disabled="false"/)
  })

  test('a file picker is named by its question and its button', () => {
    const markup = html(
      <FilePick label="证明" files={[]} onChange={ignore} maxBytes={1} tooLarge={n => n} words={{ pick: '选', remove: '移除' }} camera />,
    )
    const ids = attribute(markup, 'id')
    expect(
      attribute(markup, 'aria-labelledby')[0]!
        .split(' ')
        .every(id => ids.includes(id)),
    ).toBe(true)
    expect(markup).toContain('capture="environment"')
  })
})

describe('buttons and links', () => {
  test('a busy button keeps its focus, says so, and sends nothing', () => {
    const markup = html(
      <Button kind="main" isBusy busyWord="正在提交">
        提交
      </Button>,
    )
    expect(markup).toContain('aria-busy="true"')
    expect(markup).toContain('aria-disabled="true"')
    expect(markup).not.toContain(' disabled')
    expect(markup).toMatch(/ui-button-face" aria-hidden="true"/)
  })

  test('without a busy word its label stays its name', () => {
    expect(html(<Button isBusy>提交</Button>)).not.toMatch(/ui-button-face" aria-hidden/)
  })

  test('a button sends no form unless asked to', () => {
    expect(html(<Button>存</Button>)).toContain('type="button"')
    expect(html(<Button type="submit">存</Button>)).toContain('type="submit"')
  })

  test('danger comes with an icon', () => {
    expect(html(<Button kind="danger">删除</Button>)).toContain('<svg')
    expect(html(<Button>取消</Button>)).not.toContain('<svg')
  })

  test("every link is the shell's own kind of link", () => {
    const markup = html(
      <LinkContext value={({ href, children }) => <a href={`/app${href}`}>{children}</a>}>
        <LinkButton href="/x">去</LinkButton>
        <CardLink href="/y" title="卡片" />
        <Row href="/z" title="行" />
      </LinkContext>,
    )
    expect(attribute(markup, 'href')).toEqual(['/app/x', '/app/y', '/app/z'])
  })
})
