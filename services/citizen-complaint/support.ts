/** Suggestions ask others to stand behind them; enough of them oblige the office to answer. */
import type { SupportSought } from '#platform/catalogue'

export const support: SupportSought<{ readonly type?: string }> = {
  when: ({ type }) => type === 'suggestion',
  verified: 50,
  answeredWithin: '20 working days',
  head: 'complaints-head',
}
