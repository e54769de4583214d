import { defineWords } from '#kernel/pure/words.ts'

/** The ways from a class to what is asked, read and said of it. */
export const toWallWords = defineWords({
  wall: { zh: '问答墙', en: 'Questions' },
  reading: { zh: '预习材料', en: 'Reading' },
  rate: { zh: '评一评这个班', en: 'Rate this class' },
})
