import type { FullConfig } from '@playwright/test'
import { prepareCity } from './city.ts'

export default function prepare({ projects }: FullConfig): void {
  const { city } = projects[0]!.use as { city?: string }
  prepareCity(city!)
}
