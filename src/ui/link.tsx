import { type ComponentProps, type ComponentType, createContext, useContext } from 'react'

/** What a link is made of. A shell with a router sets its own once; without one it is a plain `<a href>`. */
export const LinkContext = createContext<ComponentType<ComponentProps<'a'>> | 'a'>('a')

export const Link = (props: ComponentProps<'a'>) => {
  const Anchor = useContext(LinkContext)
  return <Anchor {...props} />
}
