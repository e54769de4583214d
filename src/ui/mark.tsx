/** The mark: a doorway with the light left on. Its colours do not follow the theme. A name makes it a picture, without one it is ornament. */
export const Mark = ({ name, size = '2rem' }: { name?: string; size?: string }) => (
  <svg
    className="ui-mark"
    viewBox="0 0 64 64"
    style={{ inlineSize: size, blockSize: size }}
    role={name ? 'img' : 'presentation'}
    aria-label={name}
    aria-hidden={!name}
  >
    <rect width="64" height="64" rx="15" fill="#b8141a" />
    <path d={FRAME} fill="none" stroke="#fff6e6" strokeWidth="5.5" strokeLinecap="round" />
    <path d={DOOR} fill="#ffd684" />
    <path d={FLOOR} fill="#f0a035" />
  </svg>
)

/** The same doorway in outline, for what is still empty: the light is on, nobody has come in yet. */
export const Doorway = () => (
  <svg className="ui-doorway" viewBox="0 0 64 64" aria-hidden="true">
    <path className="ui-doorway-floor" d={FLOOR} />
    <path className="ui-doorway-light" d={DOOR} />
    <path d={FRAME} />
    <path d="M2 48h11.5M50.5 48H62" />
  </svg>
)

const FRAME = 'M13.5 48V27.5a18.5 18.5 0 0 1 37 0V48'
const DOOR = 'M22.5 46V27.5a9.5 9.5 0 0 1 19 0V46z'
const FLOOR = 'M22.5 46h19l9 18h-37z'

/** For what draws it otherwise, such as a canvas; on a ground of 64 by 64. */
export const markPaths = { frame: FRAME, door: DOOR, floor: FLOOR }
