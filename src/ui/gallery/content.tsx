import { Coffee, GraduationCap } from 'lucide-react'
import { useState } from 'react'
import { LinkButton } from '../button.tsx'
import { DateChip, Money } from '../figure.tsx'
import { Section } from '../frame.tsx'
import { CardLink, List, Row } from '../list.tsx'
import { Mark } from '../mark.tsx'
import { Notice, Refusal, Tag } from '../notice.tsx'
import { Steps } from '../steps.tsx'
import { Tabs } from '../tabs.tsx'

const reachedWords = { done: '，已完成', current: '，正在进行', ahead: '，还没到', refused: '，未通过' }

export function Content() {
  const [tab, setTab] = useState('mine')
  return (
    <>
      <Section title="告知">
        <div style={{ display: 'grid', gap: '0.5rem' }}>
          <Notice>周末驿站照常开门，9:00 到 21:00。</Notice>
          <Notice tone="soon" title="还剩 2 天">
            请在 11月22日 周日 24:00 前补交收入证明。
          </Notice>
          <Notice tone="done" title="已收到您的申请">
            请等单位工会确认，最迟 11月27日（周五）前回复您。
          </Notice>
          <Refusal
            title="这期班暂时报不了"
            reason="这期班要求高级工及以上，您登记的是中级工。"
            rule={<a href="#rule">培训规则 GRO-5</a>}
            wayOn={<LinkButton href="#">看 12 月开的提高班</LinkButton>}
          />
        </div>
      </Section>
      <Section title="卡片与列表" more={<a href="#all">全部</a>}>
        <CardLink href="#1" title="朝阳门街道职工驿站" icon={Coffee} aside={<Tag tone="done">开着</Tag>}>
          <p className="ui-hint">离您 320 米 · 热水、充电、微波炉 · 今天到 21:00</p>
        </CardLink>
        <CardLink
          href="#2"
          title="北京市快递行业女职工职业技能提升与心理健康公益研修班（二〇二六年冬季第三期·周末班）"
          icon={GraduationCap}
          aside={<Tag tone="soon">还剩 3 个名额</Tag>}
        >
          <p className="ui-hint">Donaudampfschifffahrtsgesellschaftskapitänswitwenverein-Pneumonoultramicroscopicsilicovolcanoconiosis</p>
        </CardLink>
        <List label="我报的名">
          <Row
            href="#3"
            lead={<DateChip day="2026-11-20" month="11月" date="20" weekday="周五" />}
            title="急救常识公开课"
            detail="19:00–20:30 · 线上"
            aside={<Tag tone="done">已报上</Tag>}
          />
          <Row
            href="#4"
            lead={<DateChip day="2026-12-05" month="12月" date="5" weekday="周六" />}
            title="亲子采摘"
            detail="顺义，班车接送"
            aside={<Tag tone="soon">候补第 3 位</Tag>}
          />
          <Row title="住院慰问金" detail="11月18日 到账" aside={<Money amountFen={1234567} after="元" />} />
          <Row title="多付退回" aside={<Money amountFen={-5000} after="元" />} />
        </List>
        <p>
          <Money amountFen={1234567890} after="元" isLarge />
        </p>
        <div className="ui-actions">
          <Tag>草稿</Tag>
          <Tag tone="soon">明天到期</Tag>
          <Tag tone="done">已办结</Tag>
          <Tag tone="refused">未通过</Tag>
        </div>
      </Section>
      <Section title="办到哪一步">
        <Steps
          label="我的申请"
          words={reachedWords}
          steps={[
            { title: '您提交了申请', reached: 'done', at: '11月18日 周三 09:12' },
            { title: '街道工会核实', reached: 'done', at: '11月19日 周四 16:40', detail: '补交了收入证明。' },
            { title: '区总工会审核', reached: 'current', at: '最迟 11月27日 周五', detail: '有问题会打您的电话。' },
            { title: '打款', reached: 'ahead', at: '审核后 5 个工作日内' },
          ]}
        />
        <Steps
          label="另一件"
          words={reachedWords}
          steps={[{ title: '未通过', reached: 'refused', at: '11月12日 周四', detail: '您可以在 12月2日 前申请复核。' }]}
        />
      </Section>
      <Section title="并排">
        <Tabs
          label="我的事"
          current={tab}
          onChange={setTab}
          tabs={[
            { key: 'mine', title: '在办', count: 3 },
            { key: 'done', title: '办结', count: 12 },
            { key: 'saved', title: '收藏' },
            { key: 'drafts', title: '草稿', count: 1 },
          ]}
        >
          <p>这里是「{tab}」。</p>
        </Tabs>
      </Section>
      <Section title="标志">
        <div className="ui-actions">
          {['1rem', '1.5rem', '3rem', '6rem'].map(size => (
            <Mark key={size} size={size} name="娘家" />
          ))}
        </div>
      </Section>
    </>
  )
}
