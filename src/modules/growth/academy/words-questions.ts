import { defineWords } from '#kernel/pure/words.ts'

/** What is said at the wall of a class, of its reading, and of what its pupils think of it. */
export const questionWords = defineWords({
  'ACAD-43': {
    zh: '问答墙只对本班的学员和主办方开放，结课前可以提问',
    en: 'The wall is for those of the class and its host; questions are asked until the class closes',
  },
  'ACAD-44': {
    zh: '由主办方或授课人办理，请写清楚（至少 5 个字）',
    en: 'This is for the host or the lecturer; say it in at least 5 characters',
  },
  'ACAD-45': {
    zh: '只能选用本单位别的班里答过的问题，文字不带人名',
    en: 'Only answered questions of another class of the same union become reading, and without anybody’s name',
  },
  'ACAD-46': {
    zh: '至少上过一课的学员，从上过的最后一课结束起、到结课后第 14 天止，评自己上过的课',
    en: 'Who attended at least one session rates what they attended, from the end of the last one until the 14th day after the class',
  },

  'acad.tooManyQuestions': {
    zh: '您有 {most} 个问题还没有答复，请等答复后再问',
    en: 'You have {most} questions without an answer; please wait for those first',
  },
  'acad.answered': { zh: '已经答复，不能再改、不能撤回', en: 'It has been answered, and can no longer be changed or withdrawn' },
  'acad.notWanted': { zh: '自己问的和已经答复的，不用再点', en: 'Your own question, and one that is answered, needs no “me too”' },
  'acad.notForTheHall': {
    zh: '大屏幕只放还没有答复的问题；已屏蔽的请先恢复',
    en: 'The hall is shown questions without an answer; a hidden one is first restored',
  },
  'acad.hiddenYet': { zh: '这个问题已屏蔽，请先恢复再答复', en: 'This question is hidden; restore it before answering' },
  'acad.namesSomebody': { zh: '这里写到了提问人或回答人的名字，请去掉', en: 'This names who asked or who answered; take the name out' },
  'acad.notAttended': { zh: '这一课您没有上', en: 'You did not attend this session' },

  'told.question': { zh: '「{title}」的问答墙有新问题', en: 'There are new questions on the wall of “{title}”' },
  'told.answered': { zh: '「{title}」您想问的有答复了：{question}', en: 'A question you asked in “{title}” has its answer: {question}' },
  'told.hidden': {
    zh: '您在「{title}」问答墙上的问题没有公开：{reason}。改好后主办方可以恢复',
    en: 'Your question on the wall of “{title}” is not shown: {reason}. Once you have mended it the host can restore it',
  },
  'told.feedback': { zh: '「{title}」结课了，请评一评，{until} 前都可以', en: '“{title}” is over; please rate it, until {until}' },

  'step.answer': { zh: '答复', en: 'Answered' },
  'step.improve': { zh: '完善答复', en: 'Answer improved' },
  'step.speak': { zh: '注明课上已答', en: 'Noted as answered in class' },
  'step.hide': { zh: '屏蔽', en: 'Hidden' },
  'step.restore': { zh: '恢复', en: 'Restored' },
  'step.show': { zh: '选上大屏幕', en: 'Chosen for the hall' },
  'step.unshow': { zh: '撤下大屏幕', en: 'Taken off the hall’s screen' },
  'step.want': { zh: '我也想问', en: 'Me too' },
  'step.unwant': { zh: '收回“我也想问”', en: '“Me too” taken back' },
  'step.choose': { zh: '选作预习材料', en: 'Chosen as reading' },
  'step.reword': { zh: '整理材料文字', en: 'Reading put in order' },
  'step.drop': { zh: '撤出预习材料', en: 'Taken out of the reading' },
  'step.rate': { zh: '评班', en: 'Rated' },
})
