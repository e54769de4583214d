import { refusals } from '#kernel/pure/refusal.ts'
import { defineWords } from '#kernel/pure/words.ts'

/** What is refused about a layer of where workers are, and what is wrong with a cell of it. */
export const coverWords = defineWords({
  'SITE-17': {
    zh: '这个图层还不能导入，请看标出的地方：每行一个点位，写明经度、纬度、人数和所在区；名称不与本工会其他图层重复',
    en: 'This layer cannot be imported yet; see what is marked: a place a line with longitude, latitude, heads and district; a name of its own within the union',
  },
  'cover.noColumn': { zh: '缺这一列', en: 'This column is missing' },
  'cover.noLon': { zh: '经度应为北京市范围内的数字，如 116.48', en: 'The longitude is a number within Beijing, such as 116.48' },
  'cover.noLat': { zh: '纬度应为北京市范围内的数字，如 39.99', en: 'The latitude is a number within Beijing, such as 39.99' },
  'cover.noHeads': { zh: '人数应为 1 至 100000 的整数', en: 'Heads are a whole number from 1 to 100,000' },
  'cover.noDivision': { zh: '没有这个北京市的区，请填如“朝阳区”', en: 'Beijing has no such district; write one such as 朝阳区' },
  'cover.taken': {
    zh: '本工会已有同名的图层，请换个名称，或者先删除旧的',
    en: 'The union has a layer of this name; choose another, or delete the old one',
  },
  'cover.nothing': { zh: '表里没有点位', en: 'The sheet holds no places' },
  'cover.tooMany': { zh: '一层最多 {most} 个点位，请合并相近的点位', en: 'At most {most} places a layer; join those that lie close' },
  'cover.tooManyLayers': { zh: '一个工会最多 {most} 个图层，请先删除不用的', en: 'At most {most} layers a union; delete what is not used' },
})
export const refuse = refusals(coverWords)
