import { defineWords } from '#kernel/pure/words.ts'

export const tidingsWords = defineWords({
  offline: { zh: '没有网络。能看存下的内容，填写的会先存着', en: 'No network. You can read what was kept, and what you send is kept too' },
  'version.new': { zh: '有新版本', en: 'There is a new version' },
  'version.take': { zh: '更新', en: 'Update' },
})
