import { useLanguage } from '#kernel/web/person.tsx'

/** Its name in the reader's language, where it has one. */
export function useName() {
  const language = useLanguage()
  return ({ name, english }: { name: string; english: string }) => (language === 'en' && english) || name
}
