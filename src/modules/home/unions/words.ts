import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineWords } from '#kernel/pure/words.ts'

const { usccLength, usccSigns, usccCheck, mobileShape } = identifierWords

export const words = defineWords({
  'UNION-1': {
    zh: '建立、更名、移交、合并、撤销工会，须填写上一级工会的批复依据',
    en: 'Give the upper union’s approval: a union is founded, renamed, moved, merged or closed only with it',
  },
  'UNION-2': {
    zh: '这类工会不能设在所选的上级工会之下，请另选上级工会或类型',
    en: 'A union of this kind does not stand below that one; choose another upper union or kind',
  },
  'UNION-3': { zh: '工会更名由上一级工会办理', en: 'The line above renames a union' },
  'UNION-4': { zh: '工会基本信息由本级或上级工会更正', en: 'A union’s particulars are corrected by itself or by the line above' },
  'UNION-5': {
    zh: '工会不能移到自己或自己的下级之下，请另选上级工会',
    en: 'A union does not move below itself or its own units; choose another upper union',
  },
  'UNION-6': {
    zh: '这家工会还有 {count} 家下级工会，请先移交到别处',
    en: 'There are still {count} unions below this one; move them first',
  },
  'UNION-7': {
    zh: '请选择一家存续的工会承接，不能是它自己或它的下级',
    en: 'Choose a living union as heir: neither itself nor one below it',
  },
  'UNION-8': { zh: '撤销工会由上一级工会办理', en: 'The line above closes a union' },
  'UNION-9': {
    zh: '会员已有 {count} 人。满 25 人应当建立基层工会委员会',
    en: 'There are {count} members. With 25, a committee must be set up',
  },
  'UNION-10': { zh: '授权只能在您自己的管理范围内进行', en: 'You grant posts only within your own line' },
  'UNION-11': { zh: '任期不能超过您本人的任期（{day}），请填写截止日期', en: 'A term cannot outlast your own ({day}); give its last day' },
  'UNION-12': { zh: '这个岗位不设在这一级工会', en: 'There is no such post at this level' },
  'UNION-13': {
    zh: '系统、安全、审计管理员须由不同的人担任，且不得兼任其他岗位',
    en: 'The system, security and audit administrators are three people, who hold no other post',
  },
  'UNION-14': {
    zh: '企业一方的岗位与基层以上工会的岗位不能由同一人担任；协作单位经办人不兼任工会或者企业的岗位',
    en: 'Nobody holds a post of an enterprise and one of a union above the grassroots; an officer of a partner body holds neither',
  },
  'UNION-15': { zh: '管理员只由安全管理员任免', en: 'Only the security administrator appoints and removes administrators' },
  'UNION-16': {
    zh: '免去岗位由有授权权限的上级或本级工会主席办理；本人可以辞去',
    en: 'A post is ended by whoever may grant it, or given up by its holder',
  },
  'UNION-17': {
    zh: '这个手机号登记的是另一个姓名，请与本人核对号码和姓名',
    en: 'This number is registered under another name; check number and name with the person',
  },
  'UNION-18': {
    zh: '请写明查看手机号的用途，至少 5 个字；本人能看到这条记录',
    en: 'Say in at least 5 characters why you need the number; the person sees this record',
  },
  'UNION-19': { zh: '姓名由本人或其所在工会更正', en: 'A name is corrected by the person or by their union' },

  'unions.nameLength': { zh: '工会名称应为 2 至 60 个字', en: 'A union’s name has 2 to 60 characters' },
  'unions.notFounded': { zh: '成立日期不能晚于今天', en: 'The founding date cannot lie in the future' },
  'unions.aboveEnded': { zh: '所选上级工会已合并或撤销，请另选', en: 'That upper union has ended; choose another' },
  'unions.alreadyThere': { zh: '它已经在这家工会之下', en: 'It already stands there' },
  'unions.bothLines': {
    zh: '您的管理范围不包括对方工会，请由双方共同的上级办理',
    en: 'The other union is not within your line; a union above both must do this',
  },
  'unions.codeTaken': { zh: '这个工会编码已被使用', en: 'This code is taken' },
  'unions.unitEnded': { zh: '这家工会已合并或撤销', en: 'This union has ended' },
  'unions.notOneself': { zh: '不能给自己授权', en: 'Nobody grants themselves a post' },
  'unions.beyondOwn': { zh: '这个岗位含有您没有的权限，不能由您授予', en: 'This post carries powers that you do not hold there' },
  'unions.oneChair': { zh: '这家工会已有主席，请先办理免职', en: 'This union has a chair; end that post first' },
  'unions.securityOnly': {
    zh: '安全管理员只任命管理员和一家工会的首任主席',
    en: 'The security administrator appoints administrators and a union’s first chair, nobody else',
  },
  'unions.heldAlready': { zh: '此人已担任这个岗位', en: 'This person already holds this post' },
  'unions.termBackwards': { zh: '截止日期不能早于今天或起始日期', en: 'The last day lies before today or before the first' },
  'unions.lastSecurity': {
    zh: '须先任命另一位安全管理员，才能免去最后一位',
    en: 'Appoint another security administrator before the last one leaves',
  },
  usccLength,
  usccSigns,
  usccCheck,
  mobileShape,

  'notice.granted': {
    zh: '您在{unit}有了新的岗位，权限可在“我的岗位”查看',
    en: 'You hold a new post at {unit}; see what it allows under My posts',
  },
  'notice.ended': { zh: '您在{unit}的一个岗位已结束', en: 'A post of yours at {unit} has ended' },
  'notice.entered': {
    zh: '{unit}已将您登记为本单位职工。如有误，请联系该工会',
    en: '{unit} has registered you as one of its people. If that is wrong, please tell them',
  },

  'kind.municipal': { zh: '市总工会', en: 'Municipal federation' },
  'kind.district': { zh: '区总工会', en: 'District federation' },
  'kind.zone': { zh: '开发区总工会', en: 'Development zone federation' },
  'kind.industry': { zh: '产业工会', en: 'Industry union' },
  'kind.group': { zh: '集团工会', en: 'Group union' },
  'kind.street': { zh: '街道总工会', en: 'Subdistrict federation' },
  'kind.township': { zh: '乡镇总工会', en: 'Township federation' },
  'kind.park': { zh: '园区总工会', en: 'Park federation' },
  'kind.regional': { zh: '区域工会联合会', en: 'Regional union association' },
  'kind.trade': { zh: '行业工会联合会', en: 'Trade union association' },
  'kind.office': { zh: '派出工会工作委员会', en: 'Union working committee' },
  'kind.grassroots': { zh: '基层工会委员会', en: 'Grassroots union' },
  'kind.joint': { zh: '联合基层工会', en: 'Joint union' },
  'kind.cell': { zh: '工会小组', en: 'Union group' },
  'kind.organiser': { zh: '组织员', en: 'Organiser' },

  'state.active': { zh: '存续', en: 'Active' },
  'state.merged': { zh: '已合并', en: 'Merged' },
  'state.closed': { zh: '已撤销', en: 'Closed' },
  'state.held': { zh: '在任', en: 'In office' },
  'state.ended': { zh: '已结束', en: 'Ended' },
  'state.known': { zh: '已登记', en: 'Registered' },

  'step.begin': { zh: '成立', en: 'Founded' },
  'step.rename': { zh: '更名', en: 'Rename' },
  'step.correct': { zh: '更正信息', en: 'Correct' },
  'step.move': { zh: '移交', en: 'Move' },
  'step.merge': { zh: '合并', en: 'Merge' },
  'step.close': { zh: '撤销', en: 'Close' },
  'step.end': { zh: '免职', en: 'End the post' },
  'step.resign': { zh: '辞去', en: 'Resign' },
  'step.lapse': { zh: '任期届满', en: 'Term over' },
  'step.enter': { zh: '登记', en: 'Registered' },
  'step.givePhone': { zh: '补登手机号', en: 'Phone number added' },
  'step.join': { zh: '加入单位', en: 'Joined a union' },
  'step.leave': { zh: '离开单位', en: 'Left a union' },
  'step.correctName': { zh: '更正姓名', en: 'Name corrected' },
  'step.revealPhone': { zh: '查看手机号', en: 'Phone number seen' },
})
export type Sentence = keyof typeof words
