import '#ui/ui.css'
import '#kernel/web/house/house.css'
import { openFace } from '#kernel/web/open.tsx'
import { screens } from './desk-screens.ts'

openFace({ name: 'desk', base: '/desk', screens }, ({ children }) => children)
