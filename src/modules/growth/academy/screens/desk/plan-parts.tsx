import { DeskItem } from '#kernel/web/desk/item.tsx'
import { UnitSelect } from '#kernel/web/desk/unit-select.tsx'
import type { FormState } from '#kernel/web/form-state.ts'
import { skillLadder, skills } from '#kernel/pure/identifiers/skills.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field, Select, TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { fields, type Layout, layouts } from '../../rules.ts'
import { words } from '../../words.ts'
import { GroundSelect } from './ground-select.tsx'
import { Hosts, Sessions } from './plan-rows.tsx'
import type { PlanValues } from './plan-values.ts'
import { planWords } from './plan-words.ts'
import { PresetPick } from './preset-pick.tsx'
import { TagsInput } from './tags-input.tsx'

type Part = { form: FormState<PlanValues> }

export function BasicsPart({ form, units }: Part & { units: readonly { value: string; label: string }[] }) {
  const [say, sayRule] = [useWords(planWords), useWords(words)]
  return (
    <Section title={say('part.basics')}>
      {units.length > 1 && <Select {...form.field('unit')} label={say('unit')} choices={units} />}
      <PresetPick form={form} />
      <div className="acad-pair" data-wide-first>
        <Field {...form.field('title')} label={say('title')} required={say('required')} maxLength={60} />
        <Select
          {...form.field('field')}
          label={say('field')}
          choices={fields.map(value => ({ value, label: sayRule(`field.${value}`) }))}
        />
      </div>
      <TextArea {...form.field('about')} label={say('about')} required={say('needed')} rows={5} maxLength={4_000} />
      <div className="acad-pair">
        <Field {...form.field('bring')} label={say('bring')} maxLength={500} />
        <Field {...form.field('cost')} label={say('cost')} hint={say('cost.hint')} maxLength={200} />
      </div>
      <GroundSelect form={form} />
      <div className="acad-pair">
        <Field {...form.field('place')} label={say('place')} required={say('needed')} maxLength={120} />
        <Field {...form.field('address')} label={say('address')} maxLength={200} />
      </div>
      <div className="acad-pair">
        <Field {...form.field('route')} label={say('route')} maxLength={300} />
        <Field {...form.field('contact')} label={say('contact')} required={say('needed')} maxLength={80} />
      </div>
    </Section>
  )
}

export function WhenPart({ form }: Part) {
  const say = useWords(planWords)
  return (
    <Section title={say('part.when')}>
      <div className="acad-pair">
        <Field {...form.field('opens')} type="datetime-local" label={say('opens')} required={say('needed')} />
        <Field {...form.field('closes')} type="datetime-local" label={say('closes')} hint={say('closes.hint')} required={say('needed')} />
      </div>
      <Sessions sessions={form.values.sessions} onChange={sessions => form.set('sessions', sessions)} error={form.errorOf('sessions')} />
    </Section>
  )
}

export function WhoPart({ form }: Part) {
  const [say, language] = [useWords(planWords), useLanguage()]
  const levels = skillLadder.map(value => ({ value, label: skills[value][language] }))
  return (
    <Section title={say('part.who')}>
      <DeskItem {...form.pick('openTo')} label={say('openTo')} hint={say('openTo.hint')} required={say('needed')}>
        {control => <UnitSelect {...control} />}
      </DeskItem>
      <div className="acad-pair">
        <DeskItem {...form.pick('trades')} label={say('trades')} hint={say('trades.hint')}>
          {control => <TagsInput {...control} offered={commonTrades} placeholder={say('names.type')} />}
        </DeskItem>
        <DeskItem {...form.pick('worksIn')} label={say('worksIn')} hint={say('trades.hint')}>
          {control => <TagsInput {...control} offered={commonFields} placeholder={say('names.type')} />}
        </DeskItem>
        <Select {...form.field('leastSkill')} label={say('leastSkill')} empty={say('leastSkill.any')} choices={levels} />
        <Field {...form.field('leastYears')} label={say('leastYears')} hint={say('leastYears.hint')} inputMode="numeric" />
      </div>
    </Section>
  )
}

export function SeatsPart({ form }: Part) {
  const say = useWords(planWords)
  return (
    <Section title={say('part.seats')}>
      <div className="acad-three">
        <Field {...form.field('seats')} label={say('seats')} required={say('needed')} inputMode="numeric" />
        <Field {...form.field('leastOfUnit')} label={say('leastOfUnit')} inputMode="numeric" />
        <Field {...form.field('mostOfUnit')} label={say('mostOfUnit')} hint={say('mostOfUnit.hint')} inputMode="numeric" />
      </div>
    </Section>
  )
}

export function MaterialsPart({ form }: Part) {
  const say = useWords(planWords)
  return (
    <Section title={say('part.materials')}>
      <DeskItem {...form.pick('materials')} label={say('materials')} hint={say('materials.hint')}>
        {control => <TagsInput {...control} offered={commonMaterials} placeholder={say('names.type')} />}
      </DeskItem>
    </Section>
  )
}

export function PassPart({ form }: Part) {
  const [say, sayRule] = [useWords(planWords), useWords(words)]
  return (
    <Section title={say('part.pass')}>
      <div className="acad-three">
        <Field {...form.field('attendanceShare')} label={say('attendanceShare')} inputMode="numeric" />
        <Field {...form.field('theoryMark')} label={say('theoryMark')} hint={say('mark.hint')} inputMode="numeric" />
        <Field {...form.field('practiceMark')} label={say('practiceMark')} hint={say('mark.hint')} inputMode="numeric" />
      </div>
      <Field
        {...form.field('certificate')}
        label={say('certificate')}
        hint={say('certificate.hint')}
        required={say('needed')}
        maxLength={60}
      />
      <RadioGroup
        {...form.pick('certificateLayout')}
        label={say('layout')}
        choices={layouts.map(value => ({ value, label: sayRule(`layout.${value}`), hint: say(`layout.${value}`) }))}
        onChange={layout => form.set('certificateLayout', layout as Layout)}
      />
    </Section>
  )
}

export function HostsPart({ form }: Part) {
  const say = useWords(planWords)
  return (
    <Section title={say('part.hosts')}>
      <Hosts hosts={form.values.hosts} onChange={hosts => form.set('hosts', hosts)} error={form.errorOf('hosts')} />
    </Section>
  )
}

/** Offered, not prescribed: the names as certificates and notices of these classes write them. */
const commonTrades = [
  '电工',
  '维修电工',
  '焊工',
  '钳工',
  '数控车工',
  '汽车维修工',
  '中式烹调师',
  '养老护理员',
  '快递员',
  '工业机器人系统操作员',
]
const commonFields = ['智能制造', '自动化控制', '轨道交通', '城市运行保障', '医疗卫生', '文化创意', '现代物流', '数字技术']
const commonMaterials = ['职业技能等级证书', '身份证', '单位推荐意见', '近期照片', '获奖证明']
