import type { ReactNode } from 'react'

/** Words for those who listen; the eye already has them from the picture. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => <span className="ui-hidden">{children}</span>
