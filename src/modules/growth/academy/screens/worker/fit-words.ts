import { defineWords } from '#kernel/pure/words.ts'

/** Whether a class is open to me, and exactly why not. */
export const fitWords = defineWords({
  'fit.title': { zh: '我能不能报', en: 'Can I come?' },
  'fit.hint': { zh: '照证书和实际情况填，马上告诉您', en: 'Fill in what is so, and you know at once' },
  'fit.noTerms': { zh: '这个班不限工种、等级和年限', en: 'This class asks for no trade, level or years' },
  'fit.trade': { zh: '证书上的工种', en: 'Trade on your certificate' },
  'fit.otherTrade': { zh: '其他工种', en: 'Another trade' },
  'fit.skill': { zh: '技能等级', en: 'Skill level' },
  'fit.noSkill': { zh: '还没有等级证书', en: 'No certificate yet' },
  'fit.worksIn': { zh: '现在从事', en: 'You work in' },
  'fit.otherField': { zh: '其他领域', en: 'Another field' },
  'fit.years': { zh: '从业年数', en: 'Years in the field' },
  'fit.choose': { zh: '请选择', en: 'Choose' },
  'fit.ok': { zh: '您符合这个班的条件', en: 'You meet the terms of this class' },
  'fit.no': { zh: '现在还不能报这个班', en: 'You cannot come to this class yet' },
  'no.trade': { zh: '这个班只收{trades}。别的工种请看其他班', en: 'This class is for {trades} only. For other trades see other classes' },
  'no.noSkill': {
    zh: '这个班要求{least}及以上，要有等级证书。先申请技能等级认定，拿到证书再报',
    en: 'This class asks for a certificate of {least} or above. Be assessed for a level first, then come',
  },
  'no.skill': {
    zh: '这个班要求{least}及以上，您填的是{held}。考取{least}后可以报',
    en: 'This class asks for {least} or above, and yours is {held}. Come once you have reached it',
  },
  'no.worksIn': {
    zh: '这个班只收从事{fields}的职工。别的领域请看其他班',
    en: 'This class is for those working in {fields}. See other classes',
  },
  'no.years': { zh: '要求从业满 {least} 年，您还差 {short} 年', en: 'It asks for {least} years in the field; you lack {short}' },

  'fit.soon': { zh: '{at} 开始推荐', en: 'Nominations open {at}' },
  'fit.soonNext': { zh: '现在可以先看看条件，到时在这一页请单位推荐', en: 'See now whether you fit, and ask your unit on this page then' },
  'fit.closed': { zh: '推荐已于 {at} 截止', en: 'Nominations closed {at}' },
  'fit.running': { zh: '已经开班，不再接受推荐', en: 'The class has begun and takes nobody more' },
  'fit.ended': { zh: '这个班已经结束', en: 'This class has ended' },
  'fit.next': { zh: '有同类的班时可以再报', en: 'There may be another like it' },
  'fit.notUnits': { zh: '这个班不接受您单位的推荐', en: 'This class takes no nominations from your unit' },
  'fit.yourUnits': { zh: '您所在：{units}', en: 'You belong to: {units}' },
  'fit.onlyUnits': { zh: '只面向：{units}，及所属单位', en: 'Open only to: {units}, and the units below' },
  'fit.signIn': { zh: '登录后请单位推荐', en: 'Sign in to ask your unit' },
  'fit.signInWhy': { zh: '登录后才知道这个班收不收您的单位', en: 'Once you sign in we know whether it is open to your unit' },

  'ask.title': { zh: '请单位推荐我', en: 'Ask my unit to nominate me' },
  'ask.next': {
    zh: '单位会收到您的请求，同意后由单位用印提交，不用您再跑。',
    en: 'Your unit gets your request; if it agrees, it seals and hands in the nomination for you.',
  },
  'ask.unit': { zh: '请哪家单位', en: 'Which unit' },
  'ask.unitOf': { zh: '请「{unit}」推荐', en: '{unit} nominates you' },
  'ask.certificate': { zh: '证书编号', en: 'Certificate number' },
  'ask.certificateHint': {
    zh: '可不填。加密保存，名单上只见末四位',
    en: 'Optional. Kept sealed; lists show its last four only',
  },
  'ask.words': { zh: '想对单位说的话', en: 'A word to your unit' },
  'ask.wordsHint': { zh: '可不填', en: 'Optional' },
  'ask.send': { zh: '请单位推荐我', en: 'Ask my unit' },
  'ask.sent': { zh: '已送到单位', en: 'Sent to your unit' },
})
