import { defineWords } from '#kernel/pure/words.ts'
import { identifierWords } from '#kernel/pure/identifiers/words.ts'

const { usccLength, usccSigns } = identifierWords

/** What is said of the alliance, of the teaching groups and their works, and of the figures. */
export const networkWords = defineWords({
  'ACAD-38': { zh: '联盟单位登记不完整，见标出的栏目', en: 'The entry of the alliance unit is not complete; see the marked fields' },
  'ACAD-39': {
    zh: '退出请写明日期和原因（至少 5 个字）',
    en: 'To leave, give the day, and the reason in at least 5 characters',
  },
  'ACAD-40': { zh: '教研组登记不完整，见标出的栏目', en: 'The entry of the teaching group is not complete; see the marked fields' },
  'ACAD-41': {
    zh: '课程、教材、师资要接得上，见标出的栏目',
    en: 'Courses, textbooks and trainers must descend from one another; see the marked fields',
  },
  'ACAD-42': { zh: '学时、人次和单位数由课次和考勤算出', en: 'Hours, person-times and units are computed from sessions and attendance' },

  'acad.allyTwice': { zh: '这家单位已在联盟中', en: 'This unit is in the alliance already' },
  'acad.dayToCome': { zh: '日期不能晚于今天', en: 'The day is not after today' },
  'acad.leftBeforeJoined': { zh: '退出不能早于加入', en: 'It cannot leave before it joined' },
  'acad.groupTwice': { zh: '这个领域已有教研组', en: 'This field has its teaching group already' },
  'acad.noHead': { zh: '请写组长姓名', en: 'Name the head of the group' },
  'acad.fromNothing': { zh: '课程不出自教材或师资', en: 'A course comes from neither textbook nor trainer' },
  'acad.fromCourse': { zh: '请选择教材出自哪门课程', en: 'Choose the course that the textbook was written from' },
  'acad.fromTextbook': { zh: '请选择师资依据哪本教材', en: 'Choose the textbook that the trainer qualified on' },
  'acad.onlyTrainers': { zh: '只有师资可以从在聘匠师中选', en: 'Only a trainer is chosen among the lecturers' },
  'acad.trainerNotAppointed': {
    zh: '这位不在您看得到的在聘匠师里，请重新选',
    en: 'This is no appointed lecturer within your reach; choose again',
  },
  'acad.followsKind': { zh: '新版只能接续本组同类的旧版', en: 'An edition follows one of the same kind in the same group' },
  'acad.followsTaken': { zh: '那一版已有后续版本', en: 'That edition has one after it already' },
  'acad.followsItself': { zh: '版本不能成环', en: 'Editions cannot come round to themselves' },
  'acad.beforeSource': { zh: '不能早于来处（{day}）', en: 'Not before what it came from ({day})' },
  'acad.afterDescendant': { zh: '不能晚于由它而来的（{day}）', en: 'Not after what came from it ({day})' },
  'acad.hasDescendants': {
    zh: '还有 {n} 项由它而来，请先撤下那些',
    en: '{n} works came from it; withdraw those first',
  },
  'acad.noHours': { zh: '请写课程学时', en: 'Give the hours of the course' },
  usccLength,
  usccSigns,

  'ally.enterprise': { zh: '企业', en: 'Enterprise' },
  'ally.school': { zh: '院校', en: 'School' },
  'ally.training': { zh: '培训机构', en: 'Training body' },
  'ally.association': { zh: '行业协会', en: 'Trade association' },

  'allyStage.joined': { zh: '在盟', en: 'In the alliance' },
  'allyStage.left': { zh: '已退出', en: 'Has left' },

  'loan.place': { zh: '场地', en: 'Rooms' },
  'loan.equipment': { zh: '设备', en: 'Equipment' },
  'loan.lecturers': { zh: '师资', en: 'Lecturers' },
  'loan.courses': { zh: '课程', en: 'Courses' },
  'loan.posts': { zh: '实训岗位', en: 'Training posts' },

  'work.course': { zh: '课程', en: 'Course' },
  'work.textbook': { zh: '教材', en: 'Textbook' },
  'work.trainer': { zh: '师资', en: 'Trainer' },

  'step.depart': { zh: '退出联盟', en: 'Left the alliance' },
  'step.dissolve': { zh: '撤销', en: 'Dissolved' },
})
