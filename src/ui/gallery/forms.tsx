import { ArrowRight, Send } from 'lucide-react'
import { useState } from 'react'
import { Button, LinkButton } from '../button.tsx'
import { Checkbox, RadioGroup, Switch } from '../choice.tsx'
import { CodeField } from '../code-field.tsx'
import { Field, Select, TextArea } from '../field.tsx'
import { Section } from '../frame.tsx'
import { Rating } from '../rating.tsx'
import { Stepper } from '../stepper.tsx'

export function Forms() {
  const [job, setJob] = useState('courier')
  const [seats, setSeats] = useState(2)
  const [isOn, setOn] = useState(true)
  const [code, setCode] = useState('120')
  const [stars, setStars] = useState(4)
  return (
    <>
      <Section title="按钮">
        <div className="ui-actions">
          <Button kind="main" icon={Send}>
            提交申请
          </Button>
          <Button>先存着</Button>
          <Button kind="danger">撤回申请</Button>
          <Button kind="plain">看看规则</Button>
          <LinkButton href="#" icon={ArrowRight}>
            去附近驿站
          </LinkButton>
          <Button kind="main" isBusy busyWord="正在提交">
            提交申请
          </Button>
          <Button isBusy>先存着</Button>
          <Button disabled>名额已满</Button>
        </div>
      </Section>
      <Section title="填写">
        <Field label="姓名" name="name" required="必填" defaultValue="阿依努尔·买买提江" autoComplete="name" />
        <Field label="手机号" name="phone" type="tel" hint="用来收验证码和回复。" required="必填" placeholder="11 位数字" />
        <Field label="被欠工资" name="owed" type="number" after="元" error="请写清欠了多少钱，不确定可以写大概。" defaultValue="0" />
        <Select
          label="所在区"
          name="district"
          empty="请选择"
          choices={[
            { value: 'dc', label: '东城区' },
            { value: 'cy', label: '朝阳区' },
          ]}
        />
        <Field label="哪一天开始" name="since" type="date" defaultValue="2026-11-20" />
        <Field label="几点方便" name="time" type="time" defaultValue="18:30" />
        <TextArea label="发生了什么" name="what" hint="想到什么写什么，我们会帮您整理。" />
        <RadioGroup
          label="您的工作"
          name="job"
          required="必填"
          value={job}
          onChange={setJob}
          choices={[
            { value: 'courier', label: '快递员', hint: '收件、派件、分拣' },
            { value: 'rider', label: '外卖骑手' },
            { value: 'care', label: '家政、护理' },
            { value: 'closed', label: '网约车司机（名额已满）', isDisabled: true },
          ]}
        />
        <RadioGroup
          label="怎么联系您"
          name="by"
          isInline
          value="call"
          onChange={() => {}}
          error="请选一种。"
          choices={[
            { value: 'call', label: '打电话' },
            { value: 'text', label: '发短信' },
          ]}
        />
        <Checkbox label="我已看过并同意互助保障条款" hint="共 3 页，读完约 4 分钟" name="agree" />
        <Checkbox label="我是申请人本人" name="self" defaultChecked error="代办请先登记委托人。" />
        <Switch label="开课前提醒我" hint="前一天 18:00 发一条消息" on="开" off="关" checked={isOn} onChange={() => setOn(!isOn)} />
        <Switch label="接收活动推荐" on="开" off="关" checked={false} onChange={() => {}} />
        <Stepper
          label="几个座位"
          value={seats}
          onChange={setSeats}
          min={1}
          max={4}
          fewer="少一个"
          more="多一个"
          unit="个"
          limit="每家最多 4 个。"
        />
        <CodeField
          label="验证码"
          hint="已发到 138****0002"
          value={code}
          onChange={setCode}
          action={<Button disabled>48 秒后重发</Button>}
        />
        <Rating
          label="这次服务怎么样"
          name="stars"
          words={['很不满意', '不太满意', '一般', '满意', '很满意']}
          value={stars}
          onChange={setStars}
        />
      </Section>
    </>
  )
}
