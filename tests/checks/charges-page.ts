/** docs/charges.md, drawn from the table by which charges move: `npm run docs`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages, type Language } from '#platform/kernel'
import { chargeMoves, chargeMovesFrom, chargeStateNames, chargeStates } from '#platform/payments'
import { root } from './tree.ts'

export const chargesPage = 'docs/charges.md'

/** Lines of https://mermaid.js.org/syntax/stateDiagram.html, in one language. */
function drawCharges(language: Language): string[] {
  const names = chargeStates.map((state) => {
    return `  state "${chargeStateNames[state][language]}" as ${state}`
  })
  const steps = chargeStates.flatMap((state) => {
    const ways = chargeMovesFrom(state).map(
      (to) => `  ${state} --> ${to} : ${chargeMoves[state][to]?.[language]}`,
    )
    return ways.length === 0 ? [`  ${state} --> [*]`] : ways
  })
  return ['```mermaid', 'stateDiagram-v2', ...names, '  [*] --> unpaid', ...steps, '```']
}

export function writeChargesPage(): string {
  return [
    '# A charge’s states',
    '',
    'Drawn by `npm run docs` from `chargeMoves` in `platform/payments/charge.ts`, the table that',
    'decides them; a test keeps the two equal. Whoever pays an expired or cancelled charge at a bank',
    'is told so (code 02) and keeps the money.',
    ...languages.flatMap((language) => ['', ...drawCharges(language)]),
    '',
  ].join('\n')
}

if (import.meta.main) writeFileSync(join(root, chargesPage), writeChargesPage())
