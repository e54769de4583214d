import { client, links } from '#kernel/web/client.ts'
import { tell } from '#kernel/web/wire.ts'
import type * as answers from '../../actions/answers.ts'
import type * as allies from '../../actions/allies.ts'
import type * as asking from '../../actions/asking.ts'
import type * as attending from '../../actions/attending.ts'
import type * as certificates from '../../actions/certificates.ts'
import type * as certifying from '../../actions/certifying.ts'
import type * as exams from '../../actions/exams.ts'
import type * as leaves from '../../actions/leaves.ts'
import type * as grounds from '../../actions/grounds.ts'
import type * as importing from '../../actions/importing.ts'
import type * as markBook from '../../actions/mark-book.ts'
import type * as markSheets from '../../actions/mark-sheets.ts'
import type * as material from '../../actions/material.ts'
import type * as appointing from '../../actions/appointing.ts'
import type * as booking from '../../actions/booking.ts'
import type * as lecturerLists from '../../actions/lecturer-lists.ts'
import type * as lecturerSearch from '../../actions/lecturer-search.ts'
import type * as lecturers from '../../actions/lecturers.ts'
import type * as mine from '../../actions/mine.ts'
import type * as nominating from '../../actions/nominating.ts'
import type * as planning from '../../actions/planning.ts'
import type * as presence from '../../actions/presence.ts'
import type * as printing from '../../actions/printing.ts'
import type * as questions from '../../actions/questions.ts'
import type * as rating from '../../actions/rating.ts'
import type * as reading from '../../actions/reading.ts'
import type * as trials from '../../actions/trials.ts'
import type * as teaching from '../../actions/teaching.ts'
import type * as verifying from '../../actions/verifying.ts'
import type * as yearly from '../../actions/yearly.ts'

type Actions = typeof answers &
  typeof allies &
  typeof asking &
  typeof attending &
  typeof certificates &
  typeof certifying &
  typeof exams &
  typeof leaves &
  typeof grounds &
  typeof importing &
  typeof markBook &
  typeof markSheets &
  typeof material &
  typeof appointing &
  typeof booking &
  typeof lecturerLists &
  typeof lecturerSearch &
  typeof lecturers &
  typeof mine &
  typeof nominating &
  typeof planning &
  typeof presence &
  typeof printing &
  typeof questions &
  typeof rating &
  typeof reading &
  typeof trials &
  typeof teaching &
  typeof verifying &
  typeof yearly

export const api = client<Actions>('academy')
export const urls = links<Actions>('academy')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Whole = Answer<'getClass'>
export type Listed = Answer<'listHosted'>['rows'][number]
export type Open = Answer<'listOpenTo'>[number]
export type Nominee = Answer<'listNominations'>[number]
export type Asking = Answer<'listAsks'>[number]
export type Ground = Answer<'listGrounds'>[number]
export type Ally = Answer<'listAllies'>['rows'][number]
export type Group = Answer<'listGroups'>[number]
export type Work = Group['works'][number]
export type Years = Answer<'getYears'>
export type Attendance = Answer<'getAttendance'>
export type Door = Answer<'getDoor'>
export type Tried = Answer<'tryNominations'>
export type MarkBook = Answer<'getMarkBook'>
export type MarkLine = MarkBook['lines'][number]
export type MarkPaper = MarkLine['papers'][number]
export type Issued = NonNullable<MarkLine['certificate']>
export type Wall = Answer<'getQuestions'>
export type Question = Wall['questions'][number]
export type Feedback = Answer<'getFeedback'>
export type Source = Answer<'listSources'>[number]
export type Answered = Answer<'listAnswered'>['rows'][number]
export type Passage = Answer<'listReadings'>[number]
export type Lecturer = Answer<'listLecturers'>['rows'][number]
export type LecturerPage = Answer<'getLecturer'>
export type Trial = LecturerPage['trials'][number]
export type Booking = Answer<'listBookings'>[number]
export type Bookable = Answer<'searchForSession'>[number]
export type PlanIn = Omit<Parameters<typeof api.createClass>[0], 'unit'>

export type Worker = { id: string; name: string; phoneMasked: string; unitName: string }
/** The people of one unit, by name or by their whole number. */
export const searchWorkers = async (asked: string, unit: string): Promise<Worker[]> =>
  (await tell('/api/unions/searchPeople', { asked, unit, limit: 20 })) as Worker[]
