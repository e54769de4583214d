import { defineWords } from '#kernel/pure/words.ts'

/** What the activity report says besides its data. */
export const reportWords = defineWords({
  seal: { zh: '（印章）', en: '(seal)' },
  closing: { zh: '特此报告。', en: 'Respectfully submitted.' },
  basics: { zh: '一、基本情况', en: '1. At a glance' },
  figures: { zh: '二、参与情况', en: '2. Participation' },
  costs: { zh: '三、经费支出', en: '3. Costs' },
  feedback: { zh: '四、职工评价', en: '4. Feedback' },
  photos: { zh: '五、活动照片', en: '5. Photos' },
  attendance: { zh: '附件：参加人员名单', en: 'Annex: list of participants' },
  hosts: { zh: '主办单位', en: 'Host' },
  organisers: { zh: '承办单位', en: 'Organiser' },
  helpers: { zh: '协办单位', en: 'Helper' },
  sessions: { zh: '时间地点', en: 'Sessions' },
  enrolled: { zh: '报名人数', en: 'Enrolled' },
  attended: { zh: '实到人数', en: 'Attended' },
  absent: { zh: '未到人数', en: 'Absent' },
  children: { zh: '儿童', en: 'Children' },
  families: { zh: '家庭', en: 'Families' },
  promoted: { zh: '候补递补', en: 'From waiting list' },
  item: { zh: '项目', en: 'Item' },
  note: { zh: '说明', en: 'Note' },
  yuan: { zh: '金额（元）', en: 'Amount (CNY)' },
  total: { zh: '合计', en: 'Total' },
  rated: {
    zh: '共收到评价 {answers} 份，平均 {average} 分（满分 5 分）。',
    en: '{answers} people answered; the average is {average} out of 5.',
  },
  stars: { zh: '{n} 分', en: '{n} of 5' },
  no: { zh: '序号', en: 'No.' },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '手机号', en: 'Phone' },
  session: { zh: '场次', en: 'Session' },
  state: { zh: '状态', en: 'State' },
  unitLine: { zh: '{unit}（{n} 人）', en: '{unit} ({n})' },
})

/** What sign-in sheets and receipt lists say besides their data. */
export const rosterWords = defineWords({
  no: { zh: '序号', en: 'No.' },
  name: { zh: '姓名', en: 'Name' },
  unit: { zh: '单位', en: 'Unit' },
  phone: { zh: '手机号', en: 'Phone' },
  item: { zh: '物品', en: 'Item' },
  quantity: { zh: '数量', en: 'Quantity' },
  signature: { zh: '签名', en: 'Signature' },
  time: { zh: '时间', en: 'Time' },
})
