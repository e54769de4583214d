import '#ui/ui.css'
import '#kernel/web/house/house.css'
import { houseOnWorker } from '#kernel/web/house/worker.ts'
import { openFace } from '#kernel/web/open.tsx'
import { takeHome } from './take-home.ts'
import { WorkerFrame } from './worker-frame.tsx'
import { screens } from './worker-screens.ts'

openFace(
  {
    name: 'worker',
    base: '',
    screens: { ...houseOnWorker, ...screens },
    titles: () => import('./worker-titles.ts').then(list => list.titles),
    mine: () => import('./worker-mine.ts').then(list => list.mine),
  },
  WorkerFrame,
)
takeHome()
