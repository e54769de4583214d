import { defineScreens } from '#kernel/web/screens.ts'

export const worker = defineScreens({})
