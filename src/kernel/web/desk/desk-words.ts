import { defineWords } from '../../pure/words.ts'

export const deskWords = defineWords({
  next: { zh: '下一页', en: 'Next page' },
  previous: { zh: '上一页', en: 'Previous page' },
  shown: { zh: '{count} 条', en: '{count} rows' },
  select: { zh: '选择', en: 'Select' },
  selectAll: { zh: '选择本页全部', en: 'Select all on this page' },
  keys: { zh: '上下键选行，回车打开', en: 'Arrows choose a row, Enter opens' },
  'keys.search': { zh: '，按 / 查找', en: ', / searches' },
  loading: { zh: '正在打开', en: 'Loading' },
  search: { zh: '查找', en: 'Search' },
  clear: { zh: '清除', en: 'Clear' },
  'units.search': { zh: '输入名称查找工会', en: 'Type the name of a union' },
  'units.none': { zh: '没有找到这个名称的工会', en: 'No union of this name' },
})
