import { isLanguage, type Language } from '#platform/kernel'

/**
 * The language that a program prefers, by Accept-Language (RFC 9110, 12.5.4): the highest quality
 * among those we speak, the earlier one among equals.
 */
export function preferredLanguage(header: string | undefined, fallback: Language): Language {
  if (header === undefined || header === '') return fallback
  if (isLanguage(header)) return header
  let best: { language: Language; quality: number } | undefined
  for (const part of header.slice(0, 200).split(',')) {
    const [range = '', parameter = ''] = part.trim().split(';')
    const language = range.toLowerCase().split('-')[0]
    const quality = /^\s*q=/.test(parameter) ? Number(parameter.split('=')[1]) : 1
    if (!isLanguage(language) || !(quality > 0)) continue
    if (!best || quality > best.quality) best = { language, quality }
  }
  return best?.language ?? fallback
}
