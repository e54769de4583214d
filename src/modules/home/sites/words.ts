import { defineWords } from '#kernel/pure/words.ts'

export const words = defineWords({})
