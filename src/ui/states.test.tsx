import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ThemeControl } from './display.tsx'
import { ConfirmDialog } from './dialog.tsx'
import { DateChip, Money } from './figure.tsx'
import { BottomBar, Page } from './frame.tsx'
import { Notice, Refusal, Tag } from './notice.tsx'
import { ErrorBox, Skeleton } from './state.tsx'
import { Steps } from './steps.tsx'
import { Tabs } from './tabs.tsx'
import { ToastRegion } from './toast.tsx'
import { type Tone, toneIcons } from './tone.tsx'

const html = (element: ReactElement) => renderToString(element)
const attribute = (markup: string, name: string) => [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value!)
const text = (markup: string) => markup.replace(/<[^>]+>/g, '')
const ignore = () => {}
const House = () => <svg />

describe('where one is, and what is the matter', () => {
  test('the bottom bar marks the current place and says what is new', () => {
    const place = { icon: House as never, isCurrent: false }
    const markup = html(
      <BottomBar
        label="主要页面"
        places={[
          { ...place, href: '/', title: '首页', isCurrent: true },
          { ...place, href: '/news', title: '消息', news: 120, newsWord: '120 条未读' },
        ]}
      />,
    )
    expect(attribute(markup, 'aria-current')).toEqual(['page'])
    expect(markup).toContain('aria-label="120 条未读"')
    expect(text(markup)).toContain('99+')
  })

  test('a case marks its current step and says each state in words', () => {
    const words = { done: '已完成', current: '正在办', ahead: '还没到', refused: '未通过' }
    const steps = (['done', 'current', 'ahead'] as const).map(reached => ({ title: reached, reached }))
    const markup = html(<Steps label="进度" words={words} steps={steps} />)
    expect(attribute(markup, 'aria-current')).toEqual(['step'])
    for (const word of ['已完成', '正在办', '还没到']) expect(text(markup)).toContain(word)
  })

  test('tabs: one in the tab order, its panel named by it', () => {
    const tabs = [
      { key: 'a', title: '甲' },
      { key: 'b', title: '乙' },
    ] as const
    const markup = html(
      <Tabs label="看" tabs={tabs} current="b" onChange={ignore}>
        乙的内容
      </Tabs>,
    )
    expect(attribute(markup, 'aria-selected')).toEqual(['false', 'true'])
    expect(attribute(markup, 'tabindex')).toEqual(['-1', '0', '0'])
    expect(attribute(markup, 'id')).toEqual(
      expect.arrayContaining([...attribute(markup, 'aria-labelledby'), ...attribute(markup, 'aria-controls')]),
    )
  })

  test.each(Object.keys(toneIcons) as Tone[])('%s is never told by colour alone', tone => {
    for (const element of [
      <Notice key="" tone={tone} title="字" />,
      <Tag key="" tone={tone}>
        字
      </Tag>,
    ]) {
      expect(html(element)).toContain('<svg')
      expect(text(html(element))).toBe('字')
    }
  })

  test('a refusal gives reason, rule and a way on, and is read aloud', () => {
    const markup = html(<Refusal title="报不了" reason="要求高级工" rule="GRO-5" wayOn={<a href="/december">12 月的班</a>} />)
    expect(markup).toContain('role="alert"')
    expect(text(markup)).toBe('报不了要求高级工GRO-512 月的班')
  })

  test('an error says what happened, what is kept, what next', () => {
    const markup = html(<ErrorBox title="没发出去" kept="都还在" next="再发一次" quote="编号 7" retryWord="重试" onRetry={ignore} />)
    expect(markup).toContain('role="alert"')
    expect(text(markup)).toBe('没发出去都还在再发一次重试编号 7')
  })

  test('waiting and passing words are spoken politely', () => {
    expect(html(<Skeleton word="正在打开" />)).toMatch(/role="status".*正在打开/s)
    expect(
      html(
        <ToastRegion label="提示" closeWord="知道了">
          页
        </ToastRegion>,
      ),
    ).toContain('aria-live="polite"')
  })

  test('a page has one h1, in a main that the keyboard can jump to', () => {
    const markup = html(
      <Page title="我的" back={{ href: '/', word: '返回' }}>
        页
      </Page>,
    )
    expect(markup).toMatch(/<main id="main"[^>]*tabindex="-1"/i)
    expect(markup.match(/<h1/g)).toHaveLength(1)
  })

  test('a closed dialog holds nothing to stumble into', () => {
    const markup = html(
      <ConfirmDialog isOpen={false} onClose={ignore} onConfirm={ignore} title="撤回" closeWord="再想想" confirmWord="撤回" />,
    )
    expect(text(markup)).toBe('')
  })

  test('a set of segments keeps its name for those who listen', () => {
    const words = { auto: '跟随手机', light: '浅色', dark: '深色' }
    expect(html(<ThemeControl label="明暗" words={words} value="auto" onChange={ignore} />)).toMatch(/<legend>.*明暗/)
  })
})

describe('figures', () => {
  test.each([
    [1234567, '12,345.67元'],
    [0, '0.00元'],
    [5, '0.05元'],
    [100, '1.00元'],
    [-5000, '−50.00元'],
    [123456789012, '1,234,567,890.12元'],
  ])('%i fen reads %s', (amountFen, wanted) => {
    expect(text(html(<Money amountFen={amountFen} after="元" />)).replace(/<!-- -->/g, '')).toBe(wanted)
  })

  test('a day is a time to the machine', () => {
    expect(html(<DateChip day="2026-11-20" month="11月" date="20" weekday="周五" />)).toMatch(/<time[^>]*datetime="2026-11-20"/i)
  })
})
