import { defineWords } from '../pure/words.ts'

/** At the sign-in over a page. */
export const doorWords = defineWords({
  'door.expired': { zh: '请重新登录', en: 'Please sign in again' },
  'door.expiredNext': {
    zh: '{name}，您有一会儿没有操作。登录后接着办，填写的内容都在',
    en: '{name}, you were away for a while. Sign in to go on; what you typed is still here',
  },
  'door.needed': { zh: '登录后继续', en: 'Sign in to go on' },
  'door.neededNext': { zh: '登录后自动接着办，不用再填', en: 'It goes on by itself afterwards; nothing is to be typed again' },
  'door.demo': { zh: '演示：仍以{name}继续', en: 'Demo: go on as {name}' },
  'door.other': { zh: '现在是{name}登录。刚才那一步没有替您办', en: '{name} is signed in now; the last step was not taken in that name' },
})
