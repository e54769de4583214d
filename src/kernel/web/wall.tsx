import type { ReactNode } from 'react'

/** One screen of a wall: a title, the picture, and beside it what is counted. Nothing scrolls: show what fits. */
export const WallPage = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <main id="main" className="wall-page" tabIndex={-1}>
    <h1>{title}</h1>
    {aside ? (
      <div className="wall-split">
        <div>{children}</div>
        <aside>{aside}</aside>
      </div>
    ) : (
      children
    )}
  </main>
)
