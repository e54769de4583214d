import { defineScreens } from '#kernel/web/screens.ts'
import { widgetWords } from './widget-words.ts'

export const worker = defineScreens({
  '/sites/widget': {
    title: widgetWords.title,
    may: 'public',
    load: () => import('./widget.tsx').then(page => page.Widget),
    isAlone: true,
  },
})
