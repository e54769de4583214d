import type { Page } from '@playwright/test'
import { formWords } from '../src/modules/rights/disputes/screens/filing-words.ts'
import { press, say } from './people.ts'

const form = say(formWords)
export const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name }).fill(text)
const next = (page: Page) => press(page, form('next'))

/** The courier's form on the phone, as far as the evidence. */
export async function fileWith(page: Page, company: string, matter: string): Promise<void> {
  await page.goto('/rights/file')
  await page.getByRole('combobox', { name: form('kind') }).selectOption('wages')
  await fill(page, form('matter'), matter)
  await page.getByLabel(form('knownOn')).fill('2024-06-10')
  // by its words: the box itself may lie beneath the bar of places
  await page.getByText(form('stays'), { exact: true }).click()
  await next(page)
  await page.getByRole('combobox', { name: form('district') }).selectOption('haidian')
  await fill(page, form('employer'), company)
  await next(page)
  await fill(page, form('claim.yuan'), '17660.50')
  await next(page)
  await next(page)
}
