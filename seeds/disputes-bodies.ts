/** The bodies of the mediation network that the stories name: Haidian's centre, three stations and seven partners, and a few centres more. */
import type pg from 'pg'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { BodyKind } from '../src/modules/rights/disputes/rules-kinds.ts'
import { pathOf } from './cast.ts'
import { idFor } from './ids.ts'

export type SeedBody = {
  key: string
  kind: BodyKind
  name: string
  english: string
  unit: UnitPath
  district?: string
  address?: string
  phone?: string
  centre?: string
  confirms?: boolean
}

/** `idOfBody('haidian')` is the centre of Haidian; `idOfBody('haidianCourt')` its court. */
export const idOfBody = (key: string) => idFor(`body/${key}`)

const stations: readonly [key: string, name: string, english: string, address: string][] = [
  ['atArbitration', '海淀区劳动人事争议仲裁院调解站', 'Station at the Haidian arbitration institute', '海淀区仲裁院一层 3 号窗口'],
  ['atMalianwa', '马连洼仲裁庭调解站', 'Station at the Malianwa tribunal', '海淀区马连洼仲裁庭二层'],
  ['atEnforcement', '海淀区劳动保障综合执法大队调解站', 'Station at the Haidian labour enforcement team', '海淀区综合执法大队接待厅'],
]
const partners: readonly [key: string, kind: BodyKind, confirms: boolean][] = [
  ['haidianArbitration', 'arbitration', false],
  ['haidianTribunal', 'tribunal', false],
  ['haidianCourt', 'court', true],
  ['haidianEnforcement', 'enforcement', false],
  ['haidianJustice', 'justice', false],
  ['haidianLegalAid', 'legalAid', false],
  ['haidianProcuratorate', 'procuratorate', false],
]
export const partnerNames: Record<string, [zh: string, en: string]> = {
  haidianArbitration: ['海淀区劳动人事争议仲裁院', 'Haidian arbitration institute'],
  haidianTribunal: ['海淀区仲裁院马连洼派出庭', 'Malianwa tribunal of the Haidian institute'],
  haidianCourt: ['海淀区人民法院', 'Haidian People’s Court'],
  haidianEnforcement: ['海淀区劳动保障综合执法大队', 'Haidian labour enforcement team'],
  haidianJustice: ['海淀区司法局', 'Haidian judicial bureau'],
  haidianLegalAid: ['海淀区法律援助中心', 'Haidian legal aid centre'],
  haidianProcuratorate: ['海淀区人民检察院', 'Haidian procuratorate'],
  fengtaiCourt: ['丰台区人民法院', 'Fengtai People’s Court'],
}
const centres: readonly [key: string, name: string, english: string][] = [
  ['city', '北京市总工会劳动争议调解中心', 'Mediation centre of the Beijing federation'],
  ['haidian', '海淀区总工会劳动争议调解中心', 'Mediation centre of Haidian'],
  ['chaoyang', '朝阳区总工会劳动争议调解中心', 'Mediation centre of Chaoyang'],
  ['shijingshan', '石景山区总工会劳动争议调解中心', 'Mediation centre of Shijingshan'],
]

const bodies = (): SeedBody[] => [
  ...centres.map(([key, name, english]) => ({
    key,
    kind: 'centre' as const,
    name,
    english,
    unit: pathOf(key),
    ...(key !== 'city' && { district: key }),
    address: key === 'haidian' ? '海淀区职工服务中心二层' : '',
    phone: '12351',
  })),
  ...stations.map(([key, name, english, address]) => ({
    key,
    kind: 'station' as const,
    name,
    english,
    unit: pathOf('haidian'),
    district: 'haidian',
    address,
    phone: '12351',
    centre: 'haidian',
  })),
  ...partners.map(([key, kind, confirms]) => ({
    key,
    kind,
    name: partnerNames[key]![0],
    english: partnerNames[key]![1],
    unit: pathOf(key),
    district: 'haidian',
    confirms,
  })),
  {
    key: 'fengtaiCourt',
    kind: 'court',
    name: partnerNames.fengtaiCourt![0],
    english: partnerNames.fengtaiCourt![1],
    unit: pathOf('fengtaiCourt'),
    district: 'fengtai',
  },
]
const isUnions = ({ kind }: SeedBody) => ['centre', 'station', 'committee'].includes(kind)

/** Lays the bodies into a migrated database, as its owner; again changes nothing. Partners are registered by their district's union. */
export async function plantBodies(owner: Pick<pg.Pool, 'query'>): Promise<void> {
  const rows = bodies().map(body => ({
    ...body,
    id: idOfBody(body.key),
    centre: body.centre ? idOfBody(body.centre) : null,
    parties: isUnions(body) ? [] : [pathOf(body.district === 'fengtai' ? 'city' : 'haidian')],
  }))
  await owner.query(
    `insert into disputes_bodies (id, unit, state, kind, name, english, union_district, address, phone, centre, since, confirms, parties)
     select id, unit, 'open', kind, name, english, district, coalesce(address, ''), coalesce(phone, ''), centre, '2023-01-01',
       coalesce(confirms, false), parties
     from jsonb_to_recordset($1::jsonb) as b (id uuid, unit text, kind text, name text, english text, district text, address text,
       phone text, centre uuid, confirms boolean, parties text[])
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
