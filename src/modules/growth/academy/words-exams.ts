import { defineWords } from '#kernel/pure/words.ts'

/** What is said of marks and of who has passed. */
export const examWords = defineWords({
  'ACAD-25': {
    zh: '开班以后才录成绩，录的是这个班要考的科目，满分 100 分',
    en: 'Marks are entered once the class has begun, of a hundred, in the parts it examines',
  },
  'ACAD-26': {
    zh: '成绩由另一个人复核：录入的人不能复核自己录的，复核的人不能改，只能确认或写明原因（至少 5 个字）退回',
    en: 'Somebody else confirms a mark: not who entered it; and who confirms changes nothing, but confirms or sends it back with a reason of at least 5 characters',
  },
  'ACAD-27': {
    zh: '已确认的成绩不能直接改：写明是更正还是补考和原因（至少 5 个字），另录一份再由别人复核，原成绩保留',
    en: 'A confirmed mark is not edited: say whether it is a correction or a retake, and why in at least 5 characters; a new one is entered and confirmed, and the old one is kept',
  },
  'ACAD-28': {
    zh: '表中有 {wrong} 行有误，请按提示改好再导入，没有写入任何一行',
    en: '{wrong} rows of the sheet are wrong; mend them as told and import again. Nothing was written',
  },
  'ACAD-29': { zh: '出勤率和各科成绩都达到要求才算合格', en: 'One passes with attendance and every part of the exam' },

  'acad.notExamined': { zh: '这个班不考这一科', en: 'The class does not examine this part' },
  'acad.sayOccasion': { zh: '请选更正或补考', en: 'Choose correction or retake' },
  'acad.markShape': { zh: '填 0 到 100 的整数，没来的填“缺考”', en: 'A whole number from 0 to 100, or 缺考 for who did not come' },
  'acad.nobodySo': { zh: '名单里没有这个序号的学员，或者姓名对不上', en: 'Nobody in the list has this number and name' },
  'acad.markAgain': {
    zh: '这个成绩已确认，更正请在成绩册里逐人办理',
    en: 'This mark is confirmed; corrections are made one by one in the mark book',
  },
  'acad.ownMark': { zh: '自己的成绩由别人录入', en: 'Somebody else enters your own mark' },
  'acad.notYourEntry': { zh: '谁录入的，谁才能收回', en: 'A mark is taken back by whoever entered it' },
  'acad.twiceOnPage': { zh: '同一个人填了两次', en: 'The same person is there twice' },
  'acad.twiceInSheet': { zh: '表中有两行是同一个人', en: 'Two rows of the sheet are the same person' },

  'part.theory': { zh: '理论', en: 'Theory' },
  'part.practice': { zh: '实操', en: 'Practice' },
  'paper.entered': { zh: '待复核', en: 'To be confirmed' },
  'paper.returned': { zh: '已退回', en: 'Sent back' },
  'paper.confirmed': { zh: '已确认', en: 'Confirmed' },
  'paper.superseded': { zh: '已被替代', en: 'Replaced' },
  'paper.withdrawn': { zh: '已收回', en: 'Taken back' },
  'occasion.first': { zh: '首次考核', en: 'First sitting' },
  'occasion.corrected': { zh: '更正', en: 'Correction' },
  'occasion.retaken': { zh: '补考', en: 'Retake' },
  'result.underWay': { zh: '上课中', en: 'Under way' },
  'result.awaited': { zh: '待考核', en: 'Marks awaited' },
  'result.passed': { zh: '合格', en: 'Passed' },
  'result.failed': { zh: '不合格', en: 'Not passed' },
  'lack.attendance': { zh: '出勤率不够', en: 'Too little attendance' },
  'lack.theory': { zh: '理论成绩不够', en: 'Theory mark too low' },
  'lack.practice': { zh: '实操成绩不够', en: 'Practice mark too low' },

  'told.returnedMark': { zh: '「{title}」有成绩退回重录：{name}，{reason}', en: 'A mark of “{title}” was sent back: {name}, {reason}' },
  'told.examined': { zh: '「{title}」成绩已确认，请查看', en: 'Your marks in “{title}” are confirmed' },
})
