/** The titles of the pages to join by: in the first load, so they stand alone. */
export const joinTitle = { zh: '加入工会', en: 'Join a union' }
