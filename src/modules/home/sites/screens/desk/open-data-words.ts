import { defineWords } from '#kernel/pure/words.ts'

/** The page of open data: where it is, what is in it, how a window is put into another page. */
export const openDataWords = defineWords({
  title: { zh: '开放数据', en: 'Open data' },
  feeds: { zh: '数据地址', en: 'Addresses' },
  feedsLead: {
    zh: '不用登录，任何程序都可以读取；最多一分钟前的数据',
    en: 'Any program may read them without signing in; at most a minute old',
  },
  geojson: { zh: '地图文件 GeoJSON（RFC 7946，WGS-84 坐标）', en: 'GeoJSON for maps (RFC 7946, WGS-84)' },
  geojsonHow: {
    zh: '加 ?division=110101 只取一个区；一个文件最多 20,000 处',
    en: 'Add ?division=110101 for one district; at most 20,000 stations a file',
  },
  hsds: { zh: 'HSDS 接口（人类服务数据规范 3.2）', en: 'HSDS API (Human Services Data Specification 3.2)' },
  hsdsHow: {
    zh: '列表 /services?page=1&per_page=1000&full=true，单个 /services/ID；可按 organization_id 筛选，其他筛选不支持',
    en: 'List: /services?page=1&per_page=1000&full=true; one: /services/ID; filter by organization_id, no others',
  },
  licence: { zh: '许可', en: 'Licence' },
  licenceText: {
    zh: '知识共享署名 4.0（CC BY 4.0），注明出处“娘家”即可使用',
    en: 'CC BY 4.0: free to use by naming the source, “Niangjia”',
  },
  fields: { zh: '发布的内容', en: 'What is published' },
  field: { zh: '字段', en: 'Field' },
  meaning: { zh: '含义', en: 'Meaning' },
  'f.name': { zh: '名称，英文名', en: 'Name, and in English' },
  'f.kinds': { zh: '类别，可以有几个', en: 'Kinds, one or several' },
  'f.union': { zh: '管理的工会', en: 'The union in charge' },
  'f.address': { zh: '所在区代码（GB/T 2260）、地址、怎么找到门', en: 'District code (GB/T 2260), address, the way to the door' },
  'f.phone': { zh: '站点电话，不是值守人的', en: 'The station’s telephone, not its keeper’s' },
  'f.hours': {
    zh: '开放时间，OpenStreetMap 写法，含节假日；HSDS 里另列每周时间表，收在开之前的是次日关',
    en: 'Hours as OpenStreetMap writes them, holidays too; HSDS has weekly rules as well: closing before opening is the next day',
  },
  'f.offers': { zh: '服务项目', en: 'What is offered' },
  'f.capacity': { zh: '能容纳多少人，没登记的为空', en: 'How many it holds; empty if not known' },
  'f.status': { zh: '读取时的状态和下次变化的时间', en: 'How it stands when read, and when that changes' },
  'f.url': { zh: '站点页面', en: 'The station’s page' },
  never: { zh: '值守人、反映人和反映内容的信息一律不发布。', en: 'Nothing of keepers, of reporters or of reports is published.' },
  window: { zh: '嵌入小窗口', en: 'A window for other sites' },
  windowLead: {
    zh: '把下面一行放进街道、单位的网页，就会显示最近的站点；不用脚本，不收集访问者信息',
    en: 'Put this line into a page of yours and it shows the stations; no script, and nothing is learnt of who looks',
  },
  division: { zh: '所在区', en: 'District' },
  anyDivision: { zh: '全市', en: 'The whole city' },
  position: { zh: '从哪里算远近', en: 'Nearest to' },
  positionHint: {
    zh: '经度,纬度（WGS-84），例如 116.417,39.916；不填按名称排列',
    en: 'Longitude,latitude (WGS-84), such as 116.417,39.916; by name if empty',
  },
  positionWrong: { zh: '请写成 116.417,39.916 这样', en: 'Please write it as 116.417,39.916' },
  snippet: { zh: '要放进网页的代码', en: 'The line to copy' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyYourself: { zh: '浏览器不让复制，请选中后自己复制', en: 'The browser would not copy; please select and copy it' },
  preview: { zh: '预览', en: 'Preview' },
})
