import { defineWords } from '#kernel/pure/words.ts'

export const photoWords = defineWords({
  photos: { zh: '站点照片', en: 'Photographs' },
  'photo.of': { zh: '{name}，照片 {n}', en: '{name}, photograph {n}' },
  'photos.none': { zh: '还没有照片。拍一张门口，来的人好认。', en: 'None yet. One of the door helps people know it.' },
  'photo.add': { zh: '添一张', en: 'Add one' },
  'photo.hint': { zh: '最多三张，不拍人脸', en: 'Up to three, no faces' },
  'photo.added': { zh: '照片已上传，大家都看得见', en: 'It is there for everybody to see' },
  'photo.drop': { zh: '撤下照片 {n}', en: 'Take photograph {n} away' },
  'photo.drop.ask': { zh: '撤下这张照片？', en: 'Take this photograph away?' },
  'photo.drop.what': { zh: '当场删除，不能恢复。', en: 'It is deleted at once, for good.' },
  'photo.drop.do': { zh: '撤下', en: 'Take away' },
  'photo.dropped': { zh: '照片已撤下', en: 'Taken away' },
  close: { zh: '关闭', en: 'Close' },
})
