/** A photograph of a report. One that is gone, for they are kept a year, leaves its words. */
export const ReportPhoto = ({ src, word }: { src: string; word: string }) => (
  <a className="site-photo" href={src} target="_blank" rel="noreferrer">
    <img src={src} alt={word} loading="lazy" />
  </a>
)
