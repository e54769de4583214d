import { defineScreens } from '#kernel/web/screens.ts'

export const desk = defineScreens({})
