import '#ui/ui.css'
import '#kernel/web/house/house.css'
import './wall.css'
import { openFace } from '#kernel/web/open.tsx'
import { WallFrame } from './wall-frame.tsx'
import { houseOnWall } from '#kernel/web/house/wall.ts'
import { screens } from './wall-screens.ts'

openFace({ name: 'wall', base: '/wall', screens: { ...houseOnWall, ...screens } }, WallFrame)
