import { defineWords } from '../../pure/words.ts'

export const hallWords = defineWords({
  hello: { zh: '{name}，您好', en: 'Hello, {name}' },
  welcome: { zh: '您好，这里是娘家', en: 'Hello, this is Niangjia' },
  lead: { zh: '有事找工会，从这里开始', en: 'Whatever you need from your union begins here' },
  unread: { zh: '您有 {count} 条新消息', en: 'New notices: {count}' },
  noPost: { zh: '您还没有岗位。如需办理工会工作，请联系本单位工会主席授权', en: 'You hold no post yet. Your union’s chair can grant one' },
})
