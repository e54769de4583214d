import { defineWords } from '#kernel/pure/words.ts'

/** Ratings and the vote: the clauses, what is told, the steps. */
export const ratingWords = defineWords({
  'DISPUTES-85': {
    zh: '案件结束以后 30 天内可以评价，每个问题选一到五分',
    en: 'It can be rated within 30 days of its end, with one to five for each question',
  },
  'DISPUTES-86': { zh: '评价满 3 份才显示，不显示是谁', en: 'Ratings are shown from 3 on, and never whose they are' },
  'DISPUTES-87': {
    zh: '每半年评价一次，一人一票，投了不能改；请看开放日期',
    en: 'Once each half year, one voice each, never changed; see the days on which it is open',
  },
  'disputes.halfRuns': { zh: '这半年还没有过完', en: 'This half year is not over yet' },
  'disputes.voteDays': { zh: '开放 {least} 至 {most} 天', en: 'It is open for {least} to {most} days' },
  'disputes.notInVote': {
    zh: '这次请的是那半年结案的劳动者，名单里没有您',
    en: 'Those whose cases ended in that half year are asked; you are not among them',
  },
  'disputes.spoken': { zh: '您已经投过了，一人一票', en: 'You have spoken already; one voice each' },
  'disputes.voteHeld': { zh: '这半年已经开过评价', en: 'There is an evaluation of that half year already' },
  'told.rate': {
    zh: '您的案件已经结束。办得怎么样，{until}前可以评一评，不评也没有关系',
    en: 'Your case is over. You may say how it was handled by {until}; you need not',
  },
  'told.vote.1': {
    zh: '职工说了算：请评价{year}年上半年的劳动争议调解工作，不记名，{until}截止',
    en: 'The workers decide: please judge mediation in the first half of {year}, without your name, by {until}',
  },
  'told.vote.2': {
    zh: '职工说了算：请评价{year}年下半年的劳动争议调解工作，不记名，{until}截止',
    en: 'The workers decide: please judge mediation in the second half of {year}, without your name, by {until}',
  },
  'told.voteResult.1': {
    zh: '{year}年上半年调解工作评价结果公布了',
    en: 'What workers said of mediation in the first half of {year} is published',
  },
  'told.voteResult.2': {
    zh: '{year}年下半年调解工作评价结果公布了',
    en: 'What workers said of mediation in the second half of {year} is published',
  },
  'step.rate': { zh: '评价', en: 'Rated' },
  'step.declineRating': { zh: '不评价', en: 'Would not rate' },
  'step.endVote': { zh: '评价截止', en: 'Vote over' },
  'step.publish': { zh: '公布结果', en: 'Result published' },
})
