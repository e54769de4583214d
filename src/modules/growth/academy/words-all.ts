import { words as classWords } from './words.ts'
import { attendanceWords } from './words-attendance.ts'
import { certificateWords } from './words-certificates.ts'
import { examWords } from './words-exams.ts'
import { lecturerWords } from './words-lecturers.ts'
import { networkWords } from './words-network.ts'
import { questionWords } from './words-questions.ts'

/** Everything the academy says from the server: its refusals and its notices. */
export const academyWords = {
  ...classWords,
  ...attendanceWords,
  ...examWords,
  ...certificateWords,
  ...questionWords,
  ...lecturerWords,
  ...networkWords,
}
