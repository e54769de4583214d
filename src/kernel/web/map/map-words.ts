import { defineWords } from '#kernel/pure/words.ts'

export const mapWords = defineWords({
  loading: { zh: '正在打开地图', en: 'Opening the map' },
  broken: { zh: '地图打不开，列表照样能用', en: 'The map does not open; the list works all the same' },
  sketch: { zh: '示意图', en: 'Sketch map' },
  source: { zh: '区界：Apache ECharts', en: 'Districts: Apache ECharts' },
  keys: { zh: '{label}，示意图。方向键移动，加减号缩放', en: '{label}, a sketch map. Arrow keys move it, plus and minus zoom' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  clump: { zh: '这里有 {n} 处，放大看', en: '{n} places here; zoom in' },
  here: { zh: '您在这里', en: 'You are here' },
  picked: { zh: '选定的位置', en: 'The chosen place' },
})
