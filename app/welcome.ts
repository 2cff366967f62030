/** What the terminal says once the doors are open: one screen, and where the rest stands. */
import type { Config } from './config.ts'
import { demoHolderOf, demoPersons } from './demo.ts'

/** Of the officers those whose work is tried first; `/demo` names all. */
const firstRoles = ['complaints-officer', 'complaints-head', 'domicile-officer', 'collector']

export function welcome({ isDemo }: Pick<Config, 'isDemo'>, address: string): string {
  const lines = ['', `  Daftar is open at ${address}`, '']
  if (isDemo) lines.push(...demonstration(address))
  lines.push('  Stop with Ctrl+C.', '', '')
  return lines.join('\n')
}

function demonstration(address: string): string[] {
  const officers = new Set(firstRoles.map(demoHolderOf))
  const first = demoPersons.filter(({ cnic, post }) => !post || officers.has(cnic))
  const others = demoPersons.length - first.length
  return [
    '  Sign in with a CNIC; the code comes to the demo phone at /demo/phone.',
    '  An officer then makes a passkey with the ticket that is on that phone too:',
    ...first.map(({ cnic, name, post }) => `    ${cnic}  ${name}${post ? `, ${post.en}` : ''}`),
    '',
    '  Try:',
    `    apply, complain  ${address}/`,
    `    pay              ${address}/demo/bank`,
    `    what others told ${address}/public`,
    `    decide a case    ${address}/desk`,
    `    as a program     ${address}/api`,
    `    ${others} more officers, and everything else: ${address}/demo`,
    '',
  ]
}
