import { defineWords } from '#kernel/pure/words.ts'

/** What open data says about itself: on its page, and in the feeds, where both languages stand beside each other. */
export const openWords = defineWords({
  'SITE-18': {
    zh: '在册站点是开放数据，注明出处即可使用；值守人和反映人的信息不发布',
    en: 'Stations on the register are open data for anybody who names the source; nothing of keepers or reporters is published',
  },
  'open.union': {
    zh: '工会组织，登记和管理本站点',
    en: 'A trade union, which registers and runs this station',
  },
  'open.eligible': {
    zh: '所有劳动者，不看身份，不用下载应用、扫码或登记',
    en: 'Every worker, whoever they are: no app, no code, no sign-in',
  },
  'open.free': { zh: '免费', en: 'Free of charge' },
  'open.feed': {
    zh: '北京市工会服务站点的开放数据，许可 CC BY 4.0，请注明出处“娘家”',
    en: 'Open data of the trade unions’ stations in Beijing, CC BY 4.0; please name the source “Niangjia”',
  },
})
