import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineWords } from '#kernel/pure/words.ts'

const { mobileShape } = identifierWords

/** The clauses' sentences, what people are told, and the names of stages, fields and kinds. The screens' own words lie beside them. */
export const words = defineWords({
  'ACAD-1': { zh: '只有主办方可以这样做', en: 'Only the host can do this' },
  'ACAD-2': { zh: '还不能发布，请补全标出的栏目', en: 'It cannot be published yet; please complete the marked fields' },
  'ACAD-3': {
    zh: '推荐时间是 {opens} 至 {closes}，现在不能推荐，也不能提交',
    en: 'Nominations are open from {opens} until {closes}, and not now',
  },
  'ACAD-4': { zh: '不符合这个班的条件，见标出的栏目', en: 'This does not meet the terms of the class; see the marked fields' },
  'ACAD-5': {
    zh: '每家单位最多推荐 {most} 人，已经满了。撤回一人后可以再推荐',
    en: 'A unit nominates at most {most}, and yours has. Withdraw one to nominate another',
  },
  'ACAD-6': {
    zh: '这个班每家单位至少推荐 {least} 人，现在有 {live} 人',
    en: 'This class takes at least {least} from a unit; yours has {live}',
  },
  'ACAD-7': {
    zh: '{name}已被推荐到这个班，一个人只能由一家单位推荐。由哪家推荐，请问本人',
    en: '{name} is nominated to this class already, and by one unit only. They know by which',
  },
  'ACAD-8': { zh: '{name}还缺材料：{missing}', en: '{name} still lacks: {missing}' },
  'ACAD-9': {
    zh: '请写明原因（至少 5 个字），让单位知道怎么改',
    en: 'Give the reason in at least 5 characters, so that the unit knows what to mend',
  },
  'ACAD-10': { zh: '已经开班，不再补正', en: 'The class has begun; corrections are over' },
  'ACAD-11': { zh: '推荐截止后、开班前统一录取', en: 'Admission is between the close of nominations and the first session' },
  'ACAD-12': {
    zh: '已经开班，不能撤回了。不能来的话，请联系班主任',
    en: 'The class has begun, so it is too late to withdraw. If you cannot come, please call the contact',
  },
  'ACAD-13': { zh: '请写明不推荐的原因（至少 5 个字）', en: 'Give the reason for not nominating in at least 5 characters' },
  'ACAD-14': {
    zh: '请写明原因（至少 5 个字）；已开班的不能取消',
    en: 'Give the reason in at least 5 characters; what has begun is not cancelled',
  },
  'ACAD-15': { zh: '请写明查看证书编号的用途', en: 'Please say what you need the certificate’s number for' },
  'ACAD-16': {
    zh: '示范点挂在工匠学院下，教学点挂在工匠学院或示范点下',
    en: 'A site stands under an academy, a teaching point under an academy or a site',
  },
  'ACAD-17': {
    zh: '表格里有 {wrong} 行有误，没有写入。改好后再导入',
    en: '{wrong} rows of the sheet are wrong and nothing was written. Mend them and import again',
  },

  'acad.closesAfterOpens': { zh: '推荐截止应晚于推荐开始', en: 'Nominations close after they open' },
  'acad.closesBeforeStart': { zh: '推荐应在第一课前截止', en: 'Nominations close before the first session' },
  'acad.leastAboveMost': { zh: '最少人数多于最多人数', en: 'The least is above the most' },
  'acad.notOurs': { zh: '只能推荐本单位的职工', en: 'A unit nominates its own workers' },
  'acad.seatsGiven': { zh: '已有 {seated} 人录取，名额不能低于这个数', en: '{seated} are admitted; the number cannot go below that' },
  'acad.endsAfterStart': { zh: '结束应晚于开始', en: 'It ends after it begins' },
  'acad.noSession': { zh: '请至少安排一课', en: 'Plan at least one session' },
  'acad.wrongTrade': { zh: '工种不在招收范围', en: 'The class is not for this trade' },
  'acad.tooLow': { zh: '等级未达到要求', en: 'The level is lower than asked' },
  'acad.wrongField': { zh: '从事领域不在招收范围', en: 'The class is not for this field of work' },
  'acad.tooShort': { zh: '从业不满 {least} 年', en: 'Fewer than {least} years in the field' },
  'acad.wrongUpper': { zh: '上级不对', en: 'This cannot stand above it' },
  'acad.halfPlaced': {
    zh: '经度、纬度要么都写，要么都不写',
    en: 'Give both longitude and latitude, or neither',
  },
  'acad.notInBeijing': {
    zh: '不在北京范围内：经度 115.4 到 117.6，纬度 39.4 到 41.1',
    en: 'Not in Beijing: longitude 115.4 to 117.6, latitude 39.4 to 41.1',
  },
  'acad.notAlone': {
    zh: '下面还有 {below} 个示范点或教学点，请先停用它们',
    en: '{below} sites or teaching points still stand under it; close those first',
  },
  'acad.twice': { zh: '表格里这个人出现了两次', en: 'This person is in the sheet twice' },
  'acad.unknownPerson': { zh: '本单位没有这个手机号的职工', en: 'No worker of this unit has this phone number' },
  'acad.notOneself': {
    zh: '不能推荐自己，请本单位其他负责人推荐',
    en: 'Nobody nominates themselves; another officer of your unit can',
  },
  'acad.otherName': { zh: '与本单位登记的姓名不一致，请核对', en: 'Your unit has registered another name for this number; please compare' },
  'acad.noYears': { zh: '请填整数年，例：5', en: 'Give whole years, such as 5' },
  'acad.noColumn': { zh: '表格里没有这一栏，请用下载的模板', en: 'The sheet has no such column; please use the template' },
  'acad.tooManyRows': { zh: '一次最多导入 {most} 行', en: 'At most {most} rows at a time' },
  mobileShape,
  'acad.skillUnknown': { zh: '没有这个等级，例：高级工', en: 'No such level; for example 高级工' },

  'told.asked': { zh: '{name}请单位推荐参加「{title}」，请答复', en: '{name} asks to be nominated to “{title}”; please answer' },
  'told.declined': { zh: '单位未推荐您参加「{title}」：{reason}', en: 'Your unit does not nominate you to “{title}”: {reason}' },
  'told.nominated': {
    zh: '单位已推荐您参加「{title}」，等主办方审核',
    en: 'Your unit has nominated you to “{title}”; the host verifies it',
  },
  'told.returned': {
    zh: '「{title}」{name}的推荐被退回补正：{reason}',
    en: 'The nomination of {name} to “{title}” was returned: {reason}',
  },
  'told.refused': { zh: '「{title}」{name}的推荐未通过：{reason}', en: 'The nomination of {name} to “{title}” was refused: {reason}' },
  'told.seated': {
    zh: '祝贺，您被「{title}」录取，{when} 开班，{place}',
    en: 'Congratulations: you are admitted to “{title}”, which begins {when} at {place}',
  },
  'told.waiting': {
    zh: '「{title}」名额已满，您在候补中，有名额立即通知您',
    en: '“{title}” is full; you are on the waiting list and will be told at once when a seat is free',
  },
  'told.promoted': {
    zh: '好消息：「{title}」有名额了，您已被录取，{when} 开班，{place}',
    en: 'Good news: you are now admitted to “{title}”, which begins {when} at {place}',
  },
  'told.withdrawn': { zh: '「{title}」{name}的推荐已撤回', en: 'The nomination of {name} to “{title}” was withdrawn' },
  'told.lapsed': {
    zh: '「{title}」{name}的推荐逾期未完成，已失效',
    en: 'The nomination of {name} to “{title}” was not completed in time and has lapsed',
  },
  'told.changed': {
    zh: '「{title}」有变动：{reason}。现为 {when}，{place}',
    en: '“{title}” has changed: {reason}. It is now {when} at {place}',
  },
  'told.cancelled': { zh: '「{title}」取消：{reason}', en: '“{title}” is cancelled: {reason}' },
  'told.tomorrow': { zh: '提醒：「{title}」{when} 开班，{place}', en: 'Reminder: “{title}” begins {when} at {place}' },

  'step.begin': { zh: '起草', en: 'Begun' },
  'step.edit': { zh: '修改', en: 'Edited' },
  'step.publish': { zh: '发布', en: 'Published' },
  'step.change': { zh: '改动并通知', en: 'Changed, everyone told' },
  'step.start': { zh: '开班', en: 'Began' },
  'step.close': { zh: '结班', en: 'Ended' },
  'step.cancel': { zh: '取消', en: 'Cancelled' },
  'step.submit': { zh: '用印提交', en: 'Sealed and handed in' },
  'step.verify': { zh: '审核通过', en: 'Verified' },
  'step.return': { zh: '退回补正', en: 'Returned for correction' },
  'step.refuse': { zh: '不予通过', en: 'Refused' },
  'step.admit': { zh: '录取', en: 'Admitted' },
  'step.withdraw': { zh: '撤回', en: 'Withdrawn' },
  'step.leave': { zh: '本人撤回', en: 'Withdrawn by the person' },
  'step.lapse': { zh: '逾期失效', en: 'Lapsed' },
  'step.nominate': { zh: '单位同意推荐', en: 'Unit agreed' },
  'step.decline': { zh: '单位不推荐', en: 'Unit declined' },
  'step.reveal': { zh: '查看证书编号', en: 'Certificate’s number looked up' },
  'step.add': { zh: '新增地点', en: 'Place added' },
  'step.grant': { zh: '准假', en: 'Leave granted' },
  'step.deny': { zh: '不准假', en: 'Leave denied' },

  'stage.draft': { zh: '草稿', en: 'Draft' },
  'stage.published': { zh: '已发布', en: 'Published' },
  'stage.soon': { zh: '未开始推荐', en: 'Not open yet' },
  'stage.nominating': { zh: '推荐中', en: 'Nominating' },
  'stage.nominated': { zh: '推荐已截止', en: 'Closed' },
  'stage.running': { zh: '开班中', en: 'Running' },
  'stage.closed': { zh: '已结束', en: 'Ended' },
  'stage.cancelled': { zh: '已取消', en: 'Cancelled' },

  'nomination.drafted': { zh: '待提交', en: 'In preparation' },
  'nomination.nominated': { zh: '待审核', en: 'To be verified' },
  'nomination.returned': { zh: '退回补正', en: 'Returned' },
  'nomination.verified': { zh: '审核通过', en: 'Verified' },
  'nomination.admitted': { zh: '已录取', en: 'Admitted' },
  'nomination.waiting': { zh: '候补', en: 'Waiting' },
  'nomination.refused': { zh: '未通过', en: 'Refused' },
  'nomination.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'nomination.lapsed': { zh: '已失效', en: 'Lapsed' },

  'ask.asked': { zh: '等单位答复', en: 'Unit to answer' },
  'ask.nominated': { zh: '单位同意推荐', en: 'Unit agreed' },
  'ask.declined': { zh: '单位未推荐', en: 'Unit declined' },
  'ask.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'ask.lapsed': { zh: '已失效', en: 'Lapsed' },

  'layout.landscape': { zh: '横式（花边）', en: 'Across, within a border' },
  'layout.portrait': { zh: '竖式（红头）', en: 'Upright, under a red head' },
  'kind.skills': { zh: '高技能人才班', en: 'Skills class' },
  'kind.cadre': { zh: '工会干部班', en: 'Union cadre class' },
  'kind.leaders': { zh: '班组长班', en: 'Team leaders’ class' },
  'kind.mediators': { zh: '调解员班', en: 'Mediators’ class' },

  'field.manufacturing': { zh: '智能制造与装备', en: 'Smart manufacturing' },
  'field.creative': { zh: '文化创意', en: 'Culture and creation' },
  'field.energy': { zh: '绿色能源', en: 'Green energy' },
  'field.digital': { zh: '数字技术', en: 'Digital technology' },
  'field.health': { zh: '生命健康', en: 'Health' },
  'field.construction': { zh: '城市建设', en: 'City building' },
  'field.transport': { zh: '交通物流', en: 'Transport' },
  'field.services': { zh: '现代服务', en: 'Services' },

  'tier.academy': { zh: '工匠学院', en: 'Academy' },
  'tier.site': { zh: '示范点', en: 'Demonstration site' },
  'tier.point': { zh: '教学点', en: 'Teaching point' },

  'session.theory': { zh: '理论', en: 'Theory' },
  'session.practice': { zh: '实操', en: 'Practice' },
  'session.visit': { zh: '现场教学', en: 'Visit' },
  'session.discussion': { zh: '研讨', en: 'Discussion' },

  'host.organiser': { zh: '承办', en: 'Organiser' },
  'host.helper': { zh: '协办', en: 'Helper' },
})
