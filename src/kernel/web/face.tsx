import { type ComponentProps, createContext, type MouseEvent, useContext } from 'react'
import { matchPath, useHref, useNavigate } from 'react-router'
import type { MineLines, Screens, Titles } from './screens.ts'

export type FaceName = 'worker' | 'desk' | 'wall'
/** `base` is the face's prefix: '', '/desk', '/wall'. `titles` and `mine`: what its list leaves out, so that a first visit carries none of it. */
export type Face = {
  name: FaceName
  base: string
  screens: Screens
  titles?: () => Promise<Titles>
  mine?: () => Promise<MineLines>
}

export const FaceContext = createContext<Face>({ name: 'worker', base: '', screens: {} })
export const useFace = () => useContext(FaceContext)

/** Within a face the router leads; to other faces, files and telephones the browser does. */
export function FaceAnchor({ href = '', ...rest }: ComponentProps<'a'>) {
  const { base } = useFace()
  const own = base && (href === base || href.startsWith(`${base}/`)) ? href.slice(base.length) || '/' : undefined
  const isOutside = /^(?:[a-z]+:|\/\/|#|$)/i.test(href) || /^\/(?:api|desk|wall)(?:\/|$)/.test(href)
  if (own === undefined && (isOutside || rest.target || rest.download !== undefined)) return <a {...rest} href={href} />
  return <Inward {...rest} to={own ?? href} />
}

/** The router's own Link weighs 6 KB of what only servers and data routers need. */
function Inward({ to, onClick, ...rest }: ComponentProps<'a'> & { to: string }) {
  const navigate = useNavigate()
  const href = useHref(to)
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    // a middle click, or Ctrl, opens a tab of its own
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void navigate(to, { replace: href === `${location.pathname}${location.search}${location.hash}` })
  }
  return <a {...rest} href={href} onClick={go} />
}

/** Whether this face itself has a page at that address. */
export function useHasScreen(path: string): boolean {
  const { screens } = useFace()
  return Object.keys(screens).some(pattern => matchPath(pattern, path.replace(/[?#].*$/, '')) !== null)
}
