import { defineWords } from '../pure/words.ts'

export const wallWords = defineWords({
  wall: { zh: '大屏', en: 'Wall' },
  lost: { zh: '{at} 起没有连上，显示的是之前的内容，正在重连', en: 'No connection since {at}; this is from before, reconnecting' },
  choose: { zh: '选择要显示的画面', en: 'Choose what to show' },
  none: { zh: '还没有大屏画面', en: 'There is nothing to show yet' },
})
