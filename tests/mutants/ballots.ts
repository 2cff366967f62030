/** Defects of votes, each of which would let somebody vote twice, be known, or be cheated. */
import type { Patch } from '../long/patch-modules.ts'

const folder = 'platform/catalogue/ballots'

export const voteMutants: readonly { readonly name: string; readonly patch: Patch }[] = [
  {
    name: 'is opened by whoever published it',
    patch: { file: `${folder}/open.ts`, find: "? ['maker'] : []", put: '? [] : []' },
  },
  {
    name: 'gives a person a second paper',
    patch: { file: `${folder}/give.ts`, find: "if (given === 'other')", put: 'if (!given)' },
  },
  {
    name: 'lets whoever lives elsewhere vote',
    patch: {
      file: `${folder}/give.ts`,
      find: '!covers(terms.place, address.place)',
      put: "terms.place === ''",
    },
  },
  {
    name: 'lets a child vote',
    patch: { file: `${folder}/give.ts`, find: 'age < terms.ageMin', put: 'age < 0' },
  },
  {
    name: 'lets whoever gave a phone alone vote',
    patch: {
      file: `${folder}/give.ts`,
      find: 'if (!isAssured(actor, rules.assurance))',
      put: "if (!isAssured(actor, 'basic'))",
    },
  },
  {
    name: 'takes a paper that nobody signed',
    patch: {
      file: `${folder}/cast.ts`,
      find: 'if (!paper || !isSigned(readPublicKey(round.publicKey), paper))',
      put: 'if (!paper || !round.publicKey || !readPublicKey || !isSigned)',
    },
  },
  {
    name: 'says that another choice on a used paper was taken',
    patch: {
      file: `${folder}/cast.ts`,
      find: 'if (before?.join() !== cast.choices.join())',
      put: 'if (!before)',
    },
  },
  {
    name: 'empties the box while few ballots lie in it',
    patch: {
      file: `${folder}/count.ts`,
      find: 'waiting >= round.terms.ballotsMin',
      put: 'waiting > 0',
    },
  },
  {
    name: 'counts what too few have cast',
    patch: { file: `${folder}/count.ts`, find: 'cast >= terms.ballotsMin', put: 'cast > 0' },
  },
  {
    name: 'is recounted without looking at signatures',
    patch: {
      file: `${folder}/recount.ts`,
      find: 'if (!isSigned(key, { prepared: paper, signature }))',
      put: 'if (!isSigned || !key || !signature)',
    },
  },
  {
    name: 'is recounted without looking into the log',
    patch: {
      file: `${folder}/recount.ts`,
      find: 'return isSame ? undefined',
      put: 'return isSame || true ? undefined',
    },
  },
  {
    name: 'is recounted with ballots that stand twice',
    patch: {
      file: `${folder}/recount.ts`,
      find: 'if (papers.has(ballot.paper))',
      put: "if (papers.has(''))",
    },
  },
]
