import { client, links } from '#kernel/web/client.ts'
import type * as answers from '../../actions/answers.ts'
import type * as asking from '../../actions/asking.ts'
import type * as attending from '../../actions/attending.ts'
import type * as certificates from '../../actions/certificates.ts'
import type * as grounds from '../../actions/grounds.ts'
import type * as leaves from '../../actions/leaves.ts'
import type * as material from '../../actions/material.ts'
import type * as appointing from '../../actions/appointing.ts'
import type * as booking from '../../actions/booking.ts'
import type * as lecturerLists from '../../actions/lecturer-lists.ts'
import type * as lecturers from '../../actions/lecturers.ts'
import type * as mine from '../../actions/mine.ts'
import type * as nominating from '../../actions/nominating.ts'
import type * as presence from '../../actions/presence.ts'
import type * as questions from '../../actions/questions.ts'
import type * as rating from '../../actions/rating.ts'
import type * as reading from '../../actions/reading.ts'
import type * as yearly from '../../actions/yearly.ts'

type Actions = typeof answers &
  typeof appointing &
  typeof asking &
  typeof attending &
  typeof booking &
  typeof certificates &
  typeof grounds &
  typeof leaves &
  typeof lecturerLists &
  typeof lecturers &
  typeof material &
  typeof mine &
  typeof nominating &
  typeof presence &
  typeof questions &
  typeof rating &
  typeof reading &
  typeof yearly

export const api = client<Actions>('academy')
export const urls = links<Actions>('academy')

export type Listed = Awaited<ReturnType<typeof api.listClasses>>['rows'][number]
export type Whole = Awaited<ReturnType<typeof api.getClass>>
export type Session = Whole['sessions'][number]
export type Ask = Awaited<ReturnType<typeof api.listMyAsks>>[number]
export type Nomination = Awaited<ReturnType<typeof api.listMine>>[number]
export type Fit = Awaited<ReturnType<typeof api.getFit>>
export type MyCourse = Awaited<ReturnType<typeof api.listMySessions>>[number]
export type MySession = MyCourse['sessions'][number]
export type Cell = MyCourse['cells'][number]
export type Kept = Awaited<ReturnType<typeof api.listKept>>[number]
export type Attendance = Awaited<ReturnType<typeof api.getAttendance>>
export type MyResult = Awaited<ReturnType<typeof api.listMyResults>>[number]
export type MyCertificate = MyResult['certificates'][number]
export type Checked = Awaited<ReturnType<typeof api.findCertificate>>
export type Wall = Awaited<ReturnType<typeof api.getQuestions>>
export type Question = Wall['questions'][number]
export type MyFeedback = Awaited<ReturnType<typeof api.getMyFeedback>>
export type PublicLecturer = Awaited<ReturnType<typeof api.listAppointed>>['rows'][number]
export type MyLecturing = Awaited<ReturnType<typeof api.getMyLecturing>>
export type MyLecturer = MyLecturing['lecturers'][number]
export type MyBooking = MyLecturing['bookings'][number]
export type Ground = Awaited<ReturnType<typeof api.listGrounds>>[number]
export type Network = Awaited<ReturnType<typeof api.getNetwork>>
