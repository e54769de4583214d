import { defineWords } from '#kernel/pure/words.ts'

/** What is said at the door of a session, and of those who miss one. */
export const attendanceWords = defineWords({
  'ACAD-18': {
    zh: '这一课不在签到时间内（开课前 30 分钟起，下课止），或者您不是这个班录取的学员',
    en: 'This session cannot be marked now (from 30 minutes before it begins until it ends), or you are not admitted to the class',
  },
  'ACAD-19': {
    zh: '签到码已换，请扫屏幕上现在的码，或问值守的人口令',
    en: 'The code has changed; scan the one on the screen now, or ask for the spoken word',
  },
  'ACAD-20': { zh: '补传已过三天，请联系班主任', en: 'More than three days have passed; please call the contact of the class' },
  'ACAD-21': { zh: '离开的时间应在这一课之内', en: 'The time of leaving is within the session' },
  'ACAD-22': {
    zh: '请在开课前请假，并写明原因（至少 5 个字）',
    en: 'Ask for leave before the session begins, and give the reason in at least 5 characters',
  },
  'ACAD-23': {
    zh: '请写明怎样补的课（至少 5 个字）；没有开始的课不用补',
    en: 'Say in at least 5 characters how it was made up; what has not begun needs no making up',
  },
  'ACAD-24': { zh: '学时由课次时长算出', en: 'Class hours are computed from the sessions' },

  'acad.notOwnMark': { zh: '自己的考勤由别的值守办理', en: 'Somebody else keeps the list of you' },

  'presence.present': { zh: '已到', en: 'Present' },
  'presence.late': { zh: '迟到', en: 'Late' },
  'presence.left': { zh: '早退', en: 'Left early' },
  'presence.claimed': { zh: '待确认', en: 'To be confirmed' },
  'presence.madeUp': { zh: '已补课', en: 'Made up' },
  'presence.excused': { zh: '准假', en: 'On leave' },
  'presence.missing': { zh: '缺课', en: 'Missed' },
  'presence.awaited': { zh: '未到', en: 'Not here yet' },
  'presence.toCome': { zh: '未开课', en: 'To come' },

  'absence.asked': { zh: '待准假', en: 'Asked' },
  'absence.granted': { zh: '已准假', en: 'Granted' },
  'absence.denied': { zh: '未准假', en: 'Not granted' },
  'absence.withdrawn': { zh: '已撤回', en: 'Withdrawn' },

  'holds.seat': {
    zh: '您在培训班「{title}」的名额还没有结束，请先退出',
    en: 'you have a seat in “{title}”, which is not over; give it up first',
  },
  'holds.lecture': {
    zh: '您答应讲的「{title}」还没有讲，请先请主办方改派',
    en: 'you agreed to lecture in “{title}”; have it reassigned first',
  },
  'holds.lecturer': { zh: '您是在聘匠师，请先请工匠学院解聘', en: 'you are an appointed lecturer; have the appointment ended first' },
  'told.absenceAsked': { zh: '{name}请假：{session}，{reason}', en: '{name} asks for leave from {session}: {reason}' },
  'told.absenceGranted': { zh: '「{title}」{session}准假', en: 'You have leave from {session} of “{title}”' },
  'told.absenceDenied': { zh: '「{title}」{session}未准假：{reason}', en: 'No leave from {session} of “{title}”: {reason}' },
})
