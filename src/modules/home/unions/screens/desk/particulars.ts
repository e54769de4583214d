type Typed = { english: string; code: string; uscc: string; isUsccSure: boolean; address: string; phone: string; workers: string }

/** What was typed as the server takes it: an empty code is none, a number is a number, and what is no number is for the server to refuse. */
export const particularsOf = ({ code, uscc, workers, ...rest }: Typed) => ({
  ...rest,
  code: code.trim().toUpperCase() || null,
  uscc: uscc.trim() || null,
  workers: workers.trim() ? Number(workers.replace(/[,，\s]/g, '')) : 0,
})
