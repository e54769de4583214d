import { defineWords } from '#kernel/pure/words.ts'

/** Stations entered from a sheet, at the desk. */
export const importWords = defineWords({
  title: { zh: '登记表导入', en: 'Enter stations from a sheet' },
  lead: {
    zh: '先试读，每一格错在哪里都会说明；全部无误才写入，已登记的同名站点不动',
    en: 'It is read first, and every wrong cell explained; only a sound sheet is written, and stations that stand are left alone',
  },
  back: { zh: '返回', en: 'Back' },
  one: { zh: '一、下载登记表，照例子填', en: '1. Download the sheet and fill it in' },
  blank: { zh: '下载登记表', en: 'Download the sheet' },
  'blank.hint': {
    zh: '类别、所在区、坐标、开放时间都有下拉；高德、腾讯、百度地图上取的坐标，导入时换算',
    en: 'Kinds, district, position and hours drop down; positions of Chinese maps are converted',
  },
  two: { zh: '二、选填好的登记表', en: '2. Choose the sheet you filled in' },
  unit: { zh: '登记到', en: 'Enter into' },
  file: { zh: '登记表（.xlsx）', en: 'The sheet (.xlsx)' },
  'file.hint': { zh: '一次最多 {most} 处，5 MB 以内', en: 'Up to {most} stations and 5 MB' },
  pick: { zh: '选择文件', en: 'Choose a file' },
  remove: { zh: '去掉', en: 'Remove' },
  tooLarge: { zh: '{name}太大，请分几次导入', en: '{name} is too large; hand it in in several parts' },
  trying: { zh: '正在试读…', en: 'Reading it …' },
  empty: { zh: '表里还没有站点，例子那一行不算', en: 'There is no station in it yet; the example does not count' },
  'tried.wrong': { zh: '{wrong} 行要改，{sound} 行没有问题', en: '{wrong} rows must be mended, {sound} are sound' },
  'tried.fresh': {
    zh: '没有错误：{fresh} 处将登记，{already} 处已登记、不动',
    en: 'No mistakes: {fresh} to be registered, {already} stand already',
  },
  'tried.same': { zh: '都已登记，没有要登记的', en: 'All of them stand already: nothing to register' },
  mend: { zh: '请在 Excel 里改好标出的格，再选一次', en: 'Mend the marked cells in Excel, then choose the sheet again' },
  line: { zh: '行', en: 'Row' },
  name: { zh: '名称', en: 'Name' },
  told: { zh: '结果', en: 'Result' },
  cell: { zh: '{column}：{why}', en: '{column}: {why}' },
  new: { zh: '将登记', en: 'will be registered' },
  already: { zh: '已登记，不动', en: 'stands already, left alone' },
  write: { zh: '登记这 {count} 处', en: 'Register these {count}' },
  done: { zh: '已登记 {count} 处', en: '{count} registered' },
})
