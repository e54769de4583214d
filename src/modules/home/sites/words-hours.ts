import { defineWords } from '#kernel/pure/words.ts'

/** Why a text of opening hours cannot be taken. */
export const hoursWords = defineWords({
  'hours.holidays': {
    zh: '请写明节假日怎么开：不开写“PH off”，开放写“PH 09:00-17:00”',
    en: 'Say what holds on public holidays: “PH off”, or “PH 09:00-17:00”',
  },
  'hours.holidaysLast': {
    zh: '节假日（PH）的规定要写在最后，否则会被后面的规定盖过去',
    en: 'Put the rule for public holidays (PH) last; the one after it overrides it',
  },
  'hours.unread': {
    zh: '看不懂“{at}”，请照“Mo-Fr 09:00-17:00; PH off”这样写',
    en: '“{at}” cannot be read; write it like “Mo-Fr 09:00-17:00; PH off”',
  },
  'hours.date': { zh: '“{at}”里有不存在的日期', en: '“{at}” has a date that does not exist' },
  'hours.time': { zh: '“{at}”不是有效的起止时间，最晚写到 24:00', en: '“{at}” is not a span of time; 24:00 is the latest' },
  'hours.overlap': { zh: '“{at}”里的时段互相重叠', en: 'The spans in “{at}” overlap' },
})
