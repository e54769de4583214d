/** SITE-18: the one page that other sites may show in theirs. It asks nothing of anybody, and leads out of the frame. */
const framed = '/sites/widget'

export const mayBeFramed = (url: string): boolean => url.split('?')[0] === framed
