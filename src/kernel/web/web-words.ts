import { defineWords } from '../pure/words.ts'

/** What every face says around its screens. */
export const webWords = defineWords({
  niangjia: { zh: '娘家', en: 'Niangjia' },
  unread: { zh: '{count} 条未读', en: '{count} unread' },
  loading: { zh: '正在打开', en: 'Loading' },
  again: { zh: '再试一次', en: 'Try again' },
  more: { zh: '再看一些', en: 'More' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  back: { zh: '返回', en: 'Back' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  places: { zh: '主要栏目', en: 'Main places' },
  messages: { zh: '提示', en: 'Messages' },
  required: { zh: '必填', en: 'required' },
  choose: { zh: '请选择', en: 'Choose' },
  clause: { zh: '依据：{clause}', en: 'By rule {clause}' },
  'cut.offline': {
    zh: '现在没有网络。您填写的内容都在，连上后再试一次',
    en: 'There is no network now. What you typed is kept; try again once connected',
  },
  'cut.slow': { zh: '网络太慢，没有等到答复。再试一次不会重复提交', en: 'The network is too slow. Trying again will not send it twice' },
  'cut.unsure': { zh: '没有连上，不确定是否送到。再试一次不会重复提交', en: 'The connection broke. Trying again will not send it twice' },
  'broken.ask': { zh: '没能打开', en: 'This could not be opened' },
  'broken.act': { zh: '没有办成', en: 'This did not go through' },
  'broken.busy': { zh: '系统正忙，请过一会儿再试', en: 'The system is busy; please try again in a moment' },
  'broken.page': { zh: '这一页出了差错', en: 'Something on this page broke' },
  'broken.kept': { zh: '您填写的内容没有丢，我们已收到这个差错的报告', en: 'What you typed is kept, and we have been told of the fault' },
  'broken.reload': { zh: '重新打开', en: 'Open it again' },
  copied: { zh: '没有网络，这是 {at} 存下的内容', en: 'No network: this was kept at {at}' },
  'missing.title': { zh: '没有这一页', en: 'There is no such page' },
  'broken.noPage': { zh: '这一页还没有存到手机上，连上网络后再打开', en: 'This page is not on your phone yet; open it once connected' },
  'version.gone': {
    zh: '系统刚更新过，请重新打开这一页',
    en: 'The system has just been updated; please open this page again',
  },
})
