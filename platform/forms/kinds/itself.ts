import { fill, type Language } from '#platform/kernel'
import { summaryWords } from '../wording.ts'

/** A value alone on its line, isolated where the page's script could reorder it. */
export function itself(value: string, language: Language): string {
  return fill(summaryWords.itself, language, { value })
}
