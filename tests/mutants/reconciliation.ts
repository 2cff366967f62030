/**
 * Defects that a reconciliation could have, each as the change of a few words, with the invariant
 * of platform/reconciliation/README.md that it breaks. Those of the pure rule are tried in every
 * test run, the others in the long ones.
 */
import type { Patch } from '../long/patch-modules.ts'

export type Broken = { readonly name: string; readonly breaks: string; readonly patch: Patch }

const folder = 'platform/reconciliation'
const at = (file: string, find: string, put: string): Patch => ({
  file: `${folder}/${file}`,
  find,
  put,
})
const gone = (file: string, find: string): Patch => at(file, find, '')

/** Of the rule, in the words of `match.ts` and what it builds on. */
export const ruleMutants: readonly Broken[] = [
  {
    name: 'forgets the payments that are in no line',
    breaks: 'REC-1',
    patch: at('match.ts', 'isDue(input, claim) && !taken.has(claim.id)', 'false'),
  },
  {
    name: 'asks again for payments that have their line',
    breaks: 'REC-1',
    patch: gone('match.ts', ' && !taken.has(claim.id)'),
  },
  {
    name: 'gives one payment to two lines',
    breaks: 'REC-1',
    patch: at('attach.ts', 'if (!claim || taken.has(claim.id)) continue', 'if (!claim) continue'),
  },
  {
    name: 'leaves out lines that come again',
    breaks: 'REC-1',
    patch: at(
      'attach.ts',
      'const attached = lines.map(',
      `const attached = lines.filter(({ n }) => roles.get(n) !== 'again').map(`,
    ),
  },
  {
    name: 'adds what was given back',
    breaks: 'REC-2',
    patch: at('match.ts', `line.kind === 'reversal' ? -line.amountPaisa : `, ''),
  },
  {
    name: 'counts payments of the neighbouring day as this day’s',
    breaks: 'REC-2',
    patch: at(
      'match.ts',
      `nearness === 'own' ? (claim?.amountPaisa ?? 0) : 0`,
      'claim?.amountPaisa ?? 0',
    ),
  },
  {
    name: 'counts no payment that is in no line',
    breaks: 'REC-2',
    patch: at('match.ts', `nearnessOf(countsAt, day) === 'own' ? claim.amountPaisa : 0`, '0'),
  },
  {
    name: 'calls another amount matched',
    breaks: 'REC-2',
    patch: gone(
      'match.ts',
      `  ['mismatch', ({ claim, line }) => claim !== undefined && claim.amountPaisa !== line.amountPaisa],\n`,
    ),
  },
  {
    name: 'calls a line of the day before matched',
    breaks: 'REC-2',
    patch: gone(
      'match.ts',
      `  ['carried', ({ claim, nearness }) => claim !== undefined && nearness !== 'own'],\n`,
    ),
  },
  {
    name: 'takes a line for matched that was given back',
    breaks: 'its class',
    patch: at('attach.ts', `before < 0 ? 'reversed' : before === 0`, 'before <= 0'),
  },
  {
    name: 'takes an advice that was refused for a payment',
    breaks: 'its class',
    patch: at('attach.ts', 'claims.filter((claim) => claim.isPosted)', 'claims'),
  },
  {
    name: 'takes the payment of another bank for its own',
    breaks: 'its class',
    patch: at('attach.ts', 'posted.filter((claim) => claim.bank === bank)', 'posted'),
  },
  {
    name: 'overlooks that a payment was told by nobody',
    breaks: 'its class',
    patch: gone('match.ts', `  ['paid-no-advice', ({ claim }) => claim?.isAdvised === false],\n`),
  },
  {
    name: 'overlooks that a number was paid otherwise',
    breaks: 'its class',
    patch: gone('match.ts', `  ['double', ({ isPaidOtherwise }) => isPaidOtherwise],\n`),
  },
  {
    name: 'gives a payment to a line that another file has had',
    breaks: 'its class',
    patch: at('attach.ts', 'if (!claim || claim.isSettled) continue', 'if (!claim) continue'),
  },
  {
    name: 'gives minutes over 30 June',
    breaks: 'its class',
    patch: at('business-day.ts', 'fiscalYearOf(date) !== fiscalYearOf(day)', 'false'),
  },
  {
    name: 'gives every payment until the morrow',
    breaks: 'its class',
    patch: at('match.ts', 'countsAt >= day.end - day.graceMs &&', ''),
  },
]

/** Of what the database and the acts add, with the tests that must fail of it. */
export const actMutants: readonly (Broken & { readonly test: string })[] = [
  {
    name: 'every bank’s day ends at midnight',
    breaks: 'its class',
    patch: at('business-day.ts', 'wallClock(day, cutOff.time)', `wallClock(day, '240000')`),
    test: `${folder}/match.test.ts`,
  },
  {
    name: 'the database leaves out what is in no line',
    breaks: 'REC-1',
    patch: at(
      'compare-sql.ts',
      `where g.id is null and (c.nearness = 'own'`,
      `where g.id is null and (false`,
    ),
    test: `${folder}/compare.test.ts`,
  },
  {
    name: 'the database adds what was given back',
    breaks: 'REC-2',
    patch: at('compare-sql.ts', 'then -amount_paisa else', 'then amount_paisa else'),
    test: `${folder}/compare.test.ts`,
  },
  {
    name: 'a close does not hold its sums against the ledger',
    breaks: 'REC-2',
    patch: at('close.ts', 'if (!isComparedSo) throw', 'if (false) throw'),
    test: `${folder}/day.test.ts`,
  },
  {
    name: 'what is carried is left out of the sum',
    breaks: 'REC-2',
    patch: at('close.ts', 'sum + paisa, totals.carriedPaisa)', 'sum + paisa, 0)'),
    test: `${folder}/day.test.ts`,
  },
  {
    name: 'the program may change what it has found',
    breaks: 'REC-3',
    patch: {
      file: 'platform/database/migrations.ts',
      find: `readFileSync(join(folder, file), 'utf8'),`,
      put: `readFileSync(join(folder, file), 'utf8').replace(
        'grant select, insert on reconciliation.file', 'grant all on reconciliation.file'),`,
    },
    test: `${folder}/day.test.ts`,
  },
  {
    name: 'the same file is taken in twice',
    breaks: 'REC-3',
    patch: at('files.ts', 'if (last?.sha256 === sha256) {', 'if (false) {'),
    test: `${folder}/day.test.ts`,
  },
  {
    name: 'a closed day is open to files and runs',
    breaks: 'REC-4',
    patch: at('files.ts', 'if (closed.length > 0) throw', 'if (false) throw'),
    test: 'platform/catalogue/treasury.test.ts',
  },
  {
    name: 'a closed day is closed again',
    breaks: 'REC-4',
    patch: at('standing.ts', 'if (standing.isClosed) throw', 'if (false) throw'),
    test: 'platform/catalogue/treasury.test.ts',
  },
  {
    name: 'who prepared a close approves it',
    breaks: 'REC-5',
    patch: {
      file: 'platform/catalogue/treasury.ts',
      find: 'if (isOwn || prepared.postId === by.postId) throw',
      put: 'if (false) throw',
    },
    test: 'platform/catalogue/treasury.test.ts',
  },
  {
    name: 'totals are approved that have moved',
    breaks: 'REC-5',
    patch: at('standing.ts', 'if (!isSame) throw', 'if (false) throw'),
    test: 'platform/catalogue/treasury.test.ts',
  },
  {
    name: 'what is overdue stays where it is',
    breaks: 'REC-6',
    patch: {
      file: 'platform/catalogue/treasury.ts',
      find: 'posts[at + 1] ?? posts.at(-1) ?? found.owner',
      put: 'found.owner',
    },
    test: 'platform/catalogue/treasury.test.ts',
  },
  {
    name: 'an exception loses its number in the next run',
    breaks: 'REC-6',
    patch: at(
      'keep-exceptions.ts',
      'left join known k on k.subject = f.subject',
      'left join known k on false',
    ),
    test: `${folder}/day.test.ts`,
  },
  {
    name: 'what was settled in another file stays an exception',
    breaks: 'REC-6',
    patch: gone('exceptions.ts', '  await tx.query(settledSql, [id, day, now])\n'),
    test: `${folder}/day.test.ts`,
  },
]
