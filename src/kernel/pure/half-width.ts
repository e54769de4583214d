/** Typed text as a machine reads it: full-width letters, digits and signs made half-width, every kind of white space dropped. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\s\u200b\ufeff]/g, '')
