import { defineWords } from '#kernel/pure/words.ts'

/** What a sheet of stations is told, cell by cell (SITE-16). */
export const sheetWords = defineWords({
  'SITE-16': {
    zh: '登记表里有 {count} 行还要改，一行也没有写入。改好以后再导入',
    en: '{count} rows of the sheet must be mended; nothing was written. Mend them and hand the sheet in again',
  },
  'sheet.noColumn': { zh: '表里没有这一列，请用下载的登记表', en: 'The sheet has no such column; use the one offered here' },
  'sheet.tooManyRows': { zh: '一次最多 {most} 处', en: 'At most {most} stations at a time' },
  'sheet.twice': { zh: '表里有两行是这个名称', en: 'Two rows have this name' },
  'sheet.kindUnknown': { zh: '没有“{at}”这一类', en: 'There is no kind “{at}”' },
  'sheet.offerUnknown': { zh: '没有“{at}”这一项', en: 'There is no “{at}” among what is offered' },
  'sheet.builtUnknown': { zh: '请填自建、共建或者联建', en: 'Give one of the three ways' },
  'sheet.datumUnknown': { zh: '请从下拉的几种坐标中选', en: 'Choose one of the positions offered' },
})
