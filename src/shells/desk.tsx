import '#ui/ui.css'
import '#kernel/web/house/house.css'
import '#kernel/web/desk/desk.css'
import { houseOnDesk } from '#kernel/web/house/desk.ts'
import { openFace } from '#kernel/web/open.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { screens } from './desk-screens.ts'

openFace({ name: 'desk', base: '/desk', screens: { ...houseOnDesk, ...screens } }, DeskFrame)
