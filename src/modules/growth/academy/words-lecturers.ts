import { defineWords } from '#kernel/pure/words.ts'

/** What is said of those who teach: how they come, are tried, appointed and booked. */
export const lecturerWords = defineWords({
  'ACAD-34': {
    zh: '请写明领域（至少一个）、专长和简介（至少 10 个字），见标出的栏目',
    en: 'Please give at least one field, the craft and an introduction of at least 10 characters; see the marked fields',
  },
  'ACAD-35': {
    zh: '试讲结束后，至少两名评委打分，并写明理由，见标出的栏目',
    en: 'After the trial lecture at least two reviewers mark it, with the reasons; see the marked fields',
  },
  'ACAD-36': {
    zh: '请核对聘期和原因，见标出的栏目',
    en: 'Please look at the term and the reason; see the marked fields',
  },
  'ACAD-37': { zh: '这一课约不了，请看原因', en: 'This booking cannot be made; please see why' },

  'acad.bookingWhy': { zh: '请写明原因，对方好另作安排', en: 'Please say why, so that the other side can arrange otherwise' },
  'acad.standsAlready': {
    zh: '{name}在这个学院已有一份申报，或者已经在聘',
    en: '{name} stands at this academy already, or is appointed there',
  },
  'acad.notOurWorker': { zh: '只能推荐本单位的职工', en: 'A unit nominates its own workers' },
  'acad.noAcademy': { zh: '请选择一个工匠学院', en: 'Please choose an academy' },
  'acad.notGivenYet': { zh: '试讲还没有开始，不能打分', en: 'The trial lecture has not begun and cannot be marked' },
  'acad.fewReviewers': { zh: '至少 {least} 名评委打分', en: 'At least {least} reviewers mark it' },
  'acad.reviewerTwice': { zh: '同一名评委只打一次分', en: 'Each reviewer marks once' },
  'acad.notOwnReview': { zh: '评委不评自己，请换一名评委', en: 'Nobody reviews themselves; please name another reviewer' },
  'acad.unknownReviewer': { zh: '没有找到这名评委', en: 'This reviewer was not found' },
  'acad.trialPast': { zh: '试讲时间应晚于现在', en: 'The trial lecture is yet to come' },
  'acad.notAgreed': {
    zh: '本人还没有同意，请先请本人在手机上确认',
    en: 'They have not agreed yet; please ask them to confirm on their phone',
  },
  'acad.untilBeforeSince': { zh: '聘期止应晚于聘期起', en: 'The term ends after it begins' },
  'acad.termTooLong': { zh: '聘期最长 {most} 年', en: 'A term is {most} years at most' },
  'acad.termOver': { zh: '聘期止应在今天以后', en: 'The term ends after today' },
  'acad.notLonger': { zh: '续聘后的聘期止应晚于现在的聘期止', en: 'A renewed term ends later than the present one' },
  'acad.notAppointed': { zh: '这位匠师现在不在聘，不能约课', en: 'This lecturer is not appointed now and cannot be booked' },
  'acad.outsideTerm': {
    zh: '这一课不在{name}的聘期内（{since} 至 {until}）',
    en: 'This session is outside the term of {name} ({since} to {until})',
  },
  'acad.sessionBegun': { zh: '这一课已经开始或结束，不能再变', en: 'This session has begun or is over; nothing changes now' },
  'acad.busyThen': {
    zh: '{name}这段时间已有约课，请换时间或换一位匠师',
    en: '{name} is booked at this time; please choose another time or lecturer',
  },

  'told.lecturerNominated': {
    zh: '单位推荐您当「{academy}」的匠师，请确认是否同意',
    en: 'Your unit nominates you as a lecturer of “{academy}”; please say whether you agree',
  },
  'told.lecturerOffered': {
    zh: '{name}自荐当「{academy}」的匠师，告知单位',
    en: '{name} offers to teach at “{academy}”; the unit is told',
  },
  'told.lecturerToTry': {
    zh: '{name}申报「{academy}」匠师，请安排试讲',
    en: '{name} stands for “{academy}”; please arrange a trial lecture',
  },
  'told.trialArranged': {
    zh: '请来试讲：{topic}，{when}，{place}',
    en: 'Your trial lecture: {topic}, {when}, {place}',
  },
  'told.trialMoved': { zh: '试讲改为：{topic}，{when}，{place}', en: 'Your trial lecture is now: {topic}, {when}, {place}' },
  'told.trialCalledOff': { zh: '试讲取消：{reason}', en: 'The trial lecture is called off: {reason}' },
  'told.trialPassed': {
    zh: '{name}试讲通过，平均 {mean} 分，等学院聘任',
    en: '{name} passed the trial lecture with {mean}; the appointment follows',
  },
  'told.trialFailed': {
    zh: '{name}试讲未通过，平均 {mean} 分：{reason}。可以再试讲',
    en: '{name} did not pass the trial lecture ({mean}): {reason}. Another can be given',
  },
  'told.lecturerTurnedDown': {
    zh: '{name}的匠师申报未予聘任：{reason}',
    en: 'The standing of {name} as a lecturer was turned down: {reason}',
  },
  'told.lecturerWithdrew': { zh: '{name}撤回了匠师申报', en: '{name} no longer stands as a lecturer' },
  'told.appointed': {
    zh: '祝贺，{name}受聘为「{academy}」匠师，聘期 {since} 至 {until}',
    en: 'Congratulations: {name} is appointed lecturer of “{academy}”, {since} to {until}',
  },
  'told.renewed': {
    zh: '{name}续聘为「{academy}」匠师，聘期至 {until}',
    en: '{name} is lecturer of “{academy}” for a further term, until {until}',
  },
  'told.appointmentEnded': {
    zh: '{name}的匠师聘任提前终止：{reason}',
    en: 'The appointment of {name} as a lecturer has ended early: {reason}',
  },
  'told.appointmentLapsed': { zh: '{name}的匠师聘期已满，可以续聘', en: 'The term of {name} as a lecturer is over; it can be renewed' },
  'told.booked': {
    zh: '请您讲课：「{title}」{session}，{when}，{place}。请接受或谢绝',
    en: 'You are asked to teach: {session} of “{title}”, {when}, {place}. Please accept or decline',
  },
  'told.bookingAccepted': { zh: '{name}接受了「{title}」{session}的约课', en: '{name} will teach {session} of “{title}”' },
  'told.bookingDeclined': { zh: '{name}不能讲「{title}」{session}：{reason}', en: '{name} cannot teach {session} of “{title}”: {reason}' },
  'told.bookingWithdrawn': { zh: '「{title}」{session}不用您讲了：{reason}', en: 'You no longer teach {session} of “{title}”: {reason}' },
  'told.bookingMoved': {
    zh: '您讲的「{title}」{session}改为 {when}，{place}',
    en: 'Your session {session} of “{title}” is now {when} at {place}',
  },
  'told.bookingAskedAgain': {
    zh: '「{title}」{session}改为 {when}，{place}，和您别的课撞了，请重新答复',
    en: '{session} of “{title}” is now {when} at {place} and overlaps another of yours; please answer again',
  },
  'told.bookingReleased': {
    zh: '「{title}」{session}超出{name}的聘期，约课已解除',
    en: '{session} of “{title}” is outside the term of {name}; the booking is released',
  },
  'told.bookingLapsed': { zh: '{name}没有答复「{title}」{session}的约课', en: '{name} did not answer for {session} of “{title}”' },

  'step.agree': { zh: '本人同意', en: 'Agreed' },
  'step.revise': { zh: '修改介绍', en: 'Introduction edited' },
  'step.arrange': { zh: '安排试讲', en: 'Trial lecture arranged' },
  'step.rearrange': { zh: '试讲改期', en: 'Trial lecture moved' },
  'step.callOff': { zh: '取消试讲', en: 'Trial lecture called off' },
  'step.pass': { zh: '试讲通过', en: 'Trial lecture passed' },
  'step.fail': { zh: '试讲未通过', en: 'Trial lecture not passed' },
  'step.turnDown': { zh: '不予聘任', en: 'Turned down' },
  'step.appoint': { zh: '聘任', en: 'Appointed' },
  'step.renew': { zh: '续聘', en: 'Renewed' },
  'step.end': { zh: '提前终止', en: 'Ended early' },
  'step.resign': { zh: '本人辞聘', en: 'Resigned' },
  'step.expire': { zh: '聘期届满', en: 'Term over' },
  'step.accept': { zh: '接受约课', en: 'Accepted' },
  'step.excuse': { zh: '谢绝约课', en: 'Declined' },
  'step.recall': { zh: '取消约课', en: 'Booking withdrawn' },
  'step.follow': { zh: '随课改期', en: 'Moved with its session' },
  'step.fall': { zh: '随班取消', en: 'Fell with its class' },
  'step.askAgain': { zh: '重新征询', en: 'Asked again' },
  'step.release': { zh: '聘期外解除', en: 'Released' },

  'lecturer.nominated': { zh: '待试讲', en: 'To be tried' },
  'lecturer.trying': { zh: '试讲中', en: 'On trial' },
  'lecturer.passed': { zh: '待聘任', en: 'To be appointed' },
  'lecturer.failed': { zh: '试讲未通过', en: 'Not passed' },
  'lecturer.appointed': { zh: '在聘', en: 'Appointed' },
  'lecturer.turnedDown': { zh: '未予聘任', en: 'Turned down' },
  'lecturer.withdrawn': { zh: '本人撤回', en: 'Withdrawn' },
  'lecturer.ended': { zh: '提前终止', en: 'Ended early' },
  'lecturer.lapsed': { zh: '聘期届满', en: 'Term over' },
  'way.unit': { zh: '单位推荐', en: 'Nominated by the unit' },
  'way.self': { zh: '本人自荐', en: 'Offered themself' },

  'trial.arranged': { zh: '待试讲', en: 'Arranged' },
  'trial.passed': { zh: '通过', en: 'Passed' },
  'trial.failed': { zh: '未通过', en: 'Not passed' },
  'trial.calledOff': { zh: '已取消', en: 'Called off' },

  'booking.asked': { zh: '等匠师答复', en: 'Asked' },
  'booking.accepted': { zh: '已接受', en: 'Accepted' },
  'booking.declined': { zh: '已谢绝', en: 'Declined' },
  'booking.recalled': { zh: '已取消', en: 'Withdrawn' },
  'booking.released': { zh: '聘期外解除', en: 'Released' },
  'booking.lapsed': { zh: '未答复', en: 'Unanswered' },
})
