import { isSettled } from '../../rules-certifying.ts'
import { type Part, parts } from '../../rules-exams.ts'
import type { Issued, MarkBook, MarkLine, MarkPaper } from './calls.ts'

/** The mark that counts, if there is one. */
export const validOf = ({ papers }: Pick<MarkLine, 'papers'>, part: Part): MarkPaper | undefined =>
  papers.find(paper => paper.part === part && paper.state === 'confirmed')
/** Entered or sent back, and not confirmed yet. */
export const isOpen = ({ state }: Pick<MarkPaper, 'state'>): boolean => state === 'entered' || state === 'returned'
/** The one that is entered or sent back, if there is one; beside a confirmed one it will take its place. */
export const openOf = ({ papers }: Pick<MarkLine, 'papers'>, part: Part): MarkPaper | undefined =>
  papers.find(paper => paper.part === part && isOpen(paper))

export const leastIn = ({ parts }: Pick<MarkBook, 'parts'>, part: Part): number => parts.find(one => one.part === part)?.least ?? 0

/** ACAD-26: entered by somebody else, of somebody else. */
export const mayConfirm = (paper: MarkPaper, line: Pick<MarkLine, 'person'>, me: string): boolean =>
  paper.state === 'entered' && !paper.isMine && line.person !== me

export const shows = ['toEnter', 'toConfirm', 'returned', 'failed', 'passed'] as const
export type Show = (typeof shows)[number]
type Class = Pick<MarkBook, 'state' | 'parts'>

function belongs(line: MarkLine, show: Show, course: Class, me: string): boolean {
  if (show === 'toEnter') return course.parts.some(({ part }) => !validOf(line, part) && !openOf(line, part))
  if (show === 'toConfirm') return line.papers.some(paper => mayConfirm(paper, line, me))
  if (show === 'returned') return line.papers.some(paper => paper.state === 'returned')
  return line.result.kind === show
}

export function soughtLines(
  lines: readonly MarkLine[],
  { q, show }: { q: string; show: string },
  course: Class,
  me: string,
): readonly MarkLine[] {
  const asked = shows.find(one => one === show)
  const words = q.trim().toLowerCase()
  return lines.filter(
    line => (!asked || belongs(line, asked, course, me)) && (!words || `${line.name} ${line.unitName}`.toLowerCase().includes(words)),
  )
}

export const countsOfShows = (lines: readonly MarkLine[], course: Class, me: string): Record<Show, number> => {
  const count = (show: Show) => lines.filter(line => belongs(line, show, course, me)).length
  return {
    toEnter: count('toEnter'),
    toConfirm: count('toConfirm'),
    returned: count('returned'),
    failed: count('failed'),
    passed: count('passed'),
  }
}

export type Waiting = { key: string; line: MarkLine; paper: MarkPaper; replaced: MarkPaper | undefined }
/** Every mark that waits for its second person. The key changes with what is written: a tick is for the mark that was seen. */
export const waitingIn = (lines: readonly MarkLine[]): Waiting[] =>
  lines.flatMap(line =>
    parts
      .flatMap(part => line.papers.filter(paper => paper.part === part && paper.state === 'entered'))
      .map(paper => ({ key: `${paper.id} ${paper.version}`, line, paper, replaced: validOf(line, paper.part) })),
  )

/** ACAD-27: each mark of one pupil with the one it took the place of, or will. */
export const withReplaced = (papers: readonly MarkPaper[]): { paper: MarkPaper; replaced: MarkPaper | undefined }[] => {
  const of = new Map(papers.map(paper => [paper.id, paper]))
  return papers.map(paper => ({ paper, replaced: of.get(paper.replaces ?? '') }))
}

export const heldBy = ({ certificate, former }: Pick<MarkLine, 'certificate' | 'former'>): Issued[] =>
  certificate ? [certificate, ...former] : []

/** ACAD-30: who has passed and has none, as one press of this person would seal them. */
export const dueIn = (lines: readonly MarkLine[], me: string) => {
  const passed = lines.filter(({ result }) => result.kind === 'passed')
  const without = passed.filter(line => !heldBy(line).some(isSettled))
  return {
    passed: passed.length,
    due: without.filter(line => line.person !== me),
    hasOwn: without.some(line => line.person === me),
    awaited: lines.filter(({ result }) => result.kind === 'awaited').length,
  }
}
