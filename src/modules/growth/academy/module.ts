import { defineModule } from '#kernel/server/module.ts'
import * as planning from './actions/planning.ts'
import * as reading from './actions/reading.ts'
import * as attending from './actions/attending.ts'
import * as answers from './actions/answers.ts'
import * as allies from './actions/allies.ts'
import * as asking from './actions/asking.ts'
import * as rating from './actions/rating.ts'
import * as grounds from './actions/grounds.ts'
import * as importing from './actions/importing.ts'
import * as leaves from './actions/leaves.ts'
import * as certificates from './actions/certificates.ts'
import * as certifying from './actions/certifying.ts'
import * as markSheets from './actions/mark-sheets.ts'
import * as exams from './actions/exams.ts'
import * as markBook from './actions/mark-book.ts'
import * as material from './actions/material.ts'
import * as appointing from './actions/appointing.ts'
import * as booking from './actions/booking.ts'
import * as lecturerLists from './actions/lecturer-lists.ts'
import * as lecturerSearch from './actions/lecturer-search.ts'
import * as lecturers from './actions/lecturers.ts'
import * as mine from './actions/mine.ts'
import * as nominating from './actions/nominating.ts'
import * as presence from './actions/presence.ts'
import * as printing from './actions/printing.ts'
import * as questions from './actions/questions.ts'
import * as trials from './actions/trials.ts'
import * as teaching from './actions/teaching.ts'
import * as verifying from './actions/verifying.ts'
import * as yearly from './actions/yearly.ts'
import { forget, holds } from './forgetting.ts'
import { onTick } from './minute.ts'
import { courseBook } from './rules.ts'
import { askBook, nominationBook, unitOfficers } from './rules-nominations.ts'
import { absenceBook } from './rules-attendance.ts'
import { certificateBook } from './rules-certifying.ts'
import { paperBook } from './rules-exams.ts'
import { questionBook } from './rules-questions.ts'
import { academyWords } from './words-all.ts'
import { bookingBook } from './rules-bookings.ts'
import { appointers, lecturerBook, trialBook } from './rules-lecturers.ts'
import { allyBook, groupBook, workBook } from './rules-network.ts'

export default defineModule({
  name: 'academy',
  title: { zh: '工匠学院', en: 'Craftsmen’s academy' },
  powers: {
    'academy.host': { zh: '办班', en: 'Host classes', roles: ['chair', 'viceChair', 'officer'] },
    'academy.keep': { zh: '现场签到', en: 'Check in at classes', roles: ['chair', 'viceChair', 'officer', 'keeper'] },
    'academy.appoint': { zh: '聘任匠师', en: 'Appoint lecturers', roles: appointers },
    'academy.nominate': { zh: '推荐职工', en: 'Nominate workers', roles: unitOfficers },
    'academy.seal': { zh: '用印提交推荐', en: 'Seal and hand in nominations', roles: ['chair', 'viceChair', 'enterpriseChair'] },
    'academy.certify': { zh: '用印签发结业证书', en: 'Seal and issue certificates', roles: ['chair', 'viceChair'] },
  },
  words: academyWords,
  lifecycles: [
    courseBook,
    nominationBook,
    askBook,
    absenceBook,
    paperBook,
    certificateBook,
    questionBook,
    lecturerBook,
    trialBook,
    bookingBook,
    allyBook,
    groupBook,
    workBook,
  ],
  actions: {
    ...planning,
    ...reading,
    ...asking,
    ...nominating,
    ...verifying,
    ...mine,
    ...grounds,
    ...printing,
    ...importing,
    ...attending,
    ...leaves,
    ...presence,
    ...exams,
    ...markBook,
    ...markSheets,
    ...certifying,
    ...certificates,
    ...questions,
    ...answers,
    ...material,
    ...rating,
    ...lecturers,
    ...appointing,
    ...lecturerLists,
    ...lecturerSearch,
    ...trials,
    ...booking,
    ...allies,
    ...teaching,
    ...yearly,
  },
  onTick,
  holds,
  forget,
})
