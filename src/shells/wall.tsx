import '#ui/ui.css'
import '#kernel/web/house/house.css'
import { openFace } from '#kernel/web/open.tsx'
import { screens } from './wall-screens.ts'

openFace({ name: 'wall', base: '/wall', screens }, ({ children }) => children)
