import { defineWords } from '../../pure/words.ts'

/** Taking one's data along, and closing the account: what goes, what stays, and why, before anything is pressed. */
export const accountWords = defineWords({
  title: { zh: '我的数据和账号', en: 'My data and account' },
  back: { zh: '我的', en: 'Me' },
  'take.title': { zh: '取走我的全部数据', en: 'Take all my data along' },
  'take.what': {
    zh: '一个文件，装着本平台保存的、属于您本人的全部数据：会籍、报名、培训、证书、通知、办理记录、登录记录。证件号码等加密内容会为您还原，请妥善保管这个文件。',
    en: 'One file with everything of yours that this platform keeps: membership, places, training, certificates, notices, record, sign-ins. What is sealed, such as your ID number, is opened for you: keep the file safe.',
  },
  'take.do': { zh: '下载我的数据', en: 'Download my data' },
  'close.title': { zh: '注销账号', en: 'Close the account' },
  'close.cannot': { zh: '现在还不能注销', en: 'It cannot be closed yet' },
  'gone.title': { zh: '当场删除的', en: 'Deleted at once' },
  'gone.1': { zh: '姓名、手机号、证件号码', en: 'Your name, phone and ID number' },
  'gone.2': { zh: '报名时填的：孩子的名字、需要照顾的事、签名', en: 'What you gave when joining: children’s names, needs, signatures' },
  'gone.3': { zh: '收到的通知、办理记录里写的话、上传的文件', en: 'Your inbox, the words in the record, files you sent' },
  'gone.4': { zh: '登录方式和所有设备上的登录', en: 'Your ways to sign in, and every device' },
  'kept.title': { zh: '去掉姓名后保存的，和原因', en: 'Kept without your name, and why' },
  'kept.1': {
    zh: '会籍起止和会费月份：会籍档案依规长期保存',
    en: 'When you were a member, and months of dues: files of membership are kept by rule',
  },
  'kept.2': {
    zh: '已发的证书、学时和成绩：拿着证书的人还能查验真伪',
    en: 'Certificates, hours and marks: whoever holds one can still have it checked',
  },
  'kept.3': {
    zh: '办理步骤和时间：操作记录不能修改，只留步骤不留内容',
    en: 'Steps and their times: the record cannot be altered; steps stay, words go',
  },
  'kept.4': { zh: '登录记录：网络安全法要求至少六个月', en: 'Sign-ins: the Cybersecurity Law asks for six months at least' },
  'close.end': {
    zh: '会籍随之终止。以后用同一个手机号登录，是另一个新账号，原来的内容找不回来。',
    en: 'Your membership ends with it. With the same phone you would be somebody new, and nothing comes back.',
  },
  'close.first': { zh: '建议先下载您的数据。', en: 'Download your data first.' },
  'close.go': { zh: '我要注销账号', en: 'Close my account' },
  'close.type': { zh: '请输入“注销”', en: 'Type CLOSE' },
  'close.do': { zh: '注销，不能恢复', en: 'Close it for good' },
  'close.stay': { zh: '不注销了', en: 'Keep it' },
  'close.done': { zh: '账号已注销，您的姓名、手机号和证件号码已删除', en: 'Closed. Your name, phone and ID number are deleted' },
})
