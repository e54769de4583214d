/** A city of five million members, laid by SQL: in stretches of a thousand by union, as rosters bring them. */
import pg from 'pg'
import { openSeals } from '#kernel/server/sealed.ts'
import { inventedNumber } from '../seeds/invented.ts'
import { plantCast, plantUnits } from '../seeds/plant.ts'
import { demoTree } from '../seeds/tree.ts'
import { migrateServer } from '../src/server/boot.ts'
import { secrets } from './city.ts'

const LOGIN = 'bench_server'
/** So many have a number and a phone that can be asked for. */
export const KNOWN = 200
export const numberOf = (n: number) => inventedNumber(n)
export const phoneOf = (n: number) => `1360${String(n).padStart(7, '0')}`

const id = (kind: string) => `('${kind}000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid`
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜'
const givens =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文云飞龙海燕春梅雪晨宇浩然欣怡嘉树思源轩若溪书瑶知行安宁长风晓舟亦辰清和望舒怀瑾星野南乔子涵雨桐一诺'

export async function layMembers(server: string, many: number): Promise<{ url: string; owner: pg.Pool }> {
  const ownerUrl = Object.assign(new URL(server), { pathname: '/members' }).href
  const url = Object.assign(new URL(ownerUrl), { username: LOGIN }).href
  const maker = new pg.Pool({ connectionString: server, max: 1 })
  const { rowCount: stands } = await maker.query(`select from pg_database where datname = 'members'`)
  if (!stands) await maker.query('create database members')
  await maker.query(`do $$ begin create role ${LOGIN} login noinherit; exception when duplicate_object then null; end $$`)
  await maker.end()
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  if (stands) return { url, owner }
  await migrateServer(ownerUrl, url)
  await plantCast(owner, openSeals(secrets.SEAL_KEYS))
  await plantUnits(owner, demoTree())
  await owner.query(`set session_replication_role = replica; set maintenance_work_mem = '1GB'; set synchronous_commit = off`)
  await withoutIndexes(owner, ['persons', 'members', 'grams'], () => lay(owner, many))
  await giveNumbers(owner, many)
  await owner.query('reset session_replication_role')
  await owner.query('vacuum analyze members')
  await owner.query('vacuum analyze persons')
  await owner.query('vacuum analyze grams')
  return { url, owner }
}

async function lay(owner: pg.Pool, many: number) {
  await owner.query(`create unlogged table plan as
    with homes as (select row_number() over (order by unit) - 1 as n, count(*) over () as of, unit from units where kind in ('grassroots', 'joint'))
    select g, unit,
      substr('${surnames}', 1 + floor(${surnames.length} * power(random(), 2))::int, 1)
        || substr('${givens}', 1 + floor(${givens.length} * power(random(), 1.5))::int, 1)
        || case when random() < 0.8 then substr('${givens}', 1 + floor(${givens.length} * power(random(), 1.5))::int, 1) else '' end as name,
      random() as luck
    from generate_series(1, ${many}) g join homes on n = (g / 1000) % (select max(of) from homes)`)
  await owner.query(`insert into persons (id, owner, unit, name, phone_sealed, phone_blind, phone_masked, feed_token, at)
    select ${id('dd')}, ${id('dd')}, unit, name, md5(g::text) || md5('s' || g), md5('p' || g), '136****' || lpad((g % 10000)::text, 4, '0'), 'feed-' || g, now() from plan`)
  // two pairs of a name of three characters; single characters are never asked for in the roster
  await owner.query(`insert into grams (gram, subject, module, owner, unit)
    select substr(name, n, 2), ${id('dd')}, 'people', ${id('dd')}, unit from plan, generate_series(1, 2) as n where length(name) > n and (n = 1 or substr(name, 1, 2) <> substr(name, 2, 2))`)
  await owner.query(`insert into members (id, owner, unit, state, name, phone_masked, id_sealed, id_blind, id_masked, born_year, way, through, employer, applied_on, joined_on, paid_to, due)
    select ${id('ab')}, ${id('dd')}, unit,
      case when luck < 0.08 then 'retained' when luck < 0.1 then 'withdrawn' when luck < 0.1005 then 'applied' when luck < 0.1006 then 'transferring'
        when luck < 0.1007 then 'leaving' else 'active' end,
      name, case when g % 97 = 0 then '' else '136****' || lpad((g % 10000)::text, 4, '0') end,
      case when g % 53 = 0 then null else md5(g::text) || md5('s' || g) || md5('t' || g) end,
      case when g % 53 = 0 then null else md5('n' || g) end,
      case when g % 53 = 0 then '' else '119900********' || lpad((g % 10000 * 7919 % 10000)::text, 4, '0') end, 1962 + (g % 44)::int,
      'own', 'roster', '北京暖灯科技有限公司', '2024-01-01', '2024-01-01', case when g % 211 = 0 then date '2024-01-01' else date_trunc('month', now())::date end,
      case when luck >= 0.1 and luck < 0.1007 then current_date + (g % 5)::int end from plan`)
  await owner.query('drop table plan')
}

/** Filled first and indexed afterwards: a tenth of the time. */
async function withoutIndexes(owner: pg.Pool, tables: readonly string[], fill: () => Promise<void>) {
  const { rows: keys } = await owner.query<{ of: string; name: string; as: string }>(
    `select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as as from pg_constraint
      where contype in ('u', 'p') and conrelid::regclass::text = any ($1) order by contype desc`,
    [tables],
  )
  for (const { of, name } of keys) await owner.query(`alter table ${of} drop constraint ${name} cascade`)
  const { rows: indexes } = await owner.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = any ($1)`,
    [tables],
  )
  for (const { indexname } of indexes) await owner.query(`drop index ${indexname}`)
  await fill()
  for (const { of, name, as } of keys) await owner.query(`alter table ${of} add constraint ${name} ${as}`)
  for (const { indexdef } of indexes) await owner.query(indexdef)
}

async function giveNumbers(owner: pg.Pool, many: number) {
  // scattered over the city, and not in step with what every so-manieth lacks
  const step = Math.floor(many / KNOWN) - 11
  const seals = openSeals(secrets.SEAL_KEYS)
  const known = Array.from({ length: KNOWN }, (_, n) => ({
    g: 1 + n * step,
    number: seals.blind('idNumber', numberOf(n)),
    phone: seals.blind('phone', phoneOf(n)),
  }))
  const given = `jsonb_to_recordset($1::jsonb) as it (g bigint, number text, phone text)`
  await owner.query(`update members set id_blind = it.number from ${given} where id = ${id('ab')}`, [JSON.stringify(known)])
  await owner.query(`update persons set phone_blind = it.phone from ${given} where id = ${id('dd')}`, [JSON.stringify(known)])
}

if (import.meta.main) {
  const [server = '', many = '5000000'] = process.argv.slice(2)
  const { owner } = await layMembers(server, Number(many))
  await owner.end()
}
