/** Defects of the decision who may act (GL-1) and of the table of duties. */
import type { Patch } from '../long/patch-modules.ts'

const authority = 'platform/catalogue/authority.ts'

export const authorityMutants: readonly { readonly name: string; readonly patch: Patch }[] = [
  {
    name: 'lets an officer judge in his own cause',
    patch: {
      file: authority,
      find: "if (request.case?.applicantId === actor.personId) held.push('applicant')",
      put: '',
    },
  },
  {
    name: 'lets an officer judge a case that names him',
    patch: { file: authority, find: "if (request.actorIsParty) held.push('party')", put: '' },
  },
  {
    name: 'lets whoever prepared a case decide it',
    patch: {
      file: authority,
      find: 'const held: Capacity[] = [...request.duties]',
      put: 'const held: Capacity[] = []',
    },
  },
  {
    name: 'takes a stranger for the applicant',
    patch: {
      file: authority,
      find: 'if (request.case && request.case.applicantId !== applicantId) return undefined',
      put: '',
    },
  },
  {
    name: 'uses a mandate beyond its steps',
    patch: {
      file: authority,
      find: "if (!reaches(actingBy, { service: id, action })) throw mandateProblems['mandate-beyond']()",
      put: '',
    },
  },
  {
    name: 'uses a mandate that has ended',
    patch: {
      file: authority,
      find: 'return isInForce && reaches(actor.actingBy, { service: id }) ? personId : undefined',
      put: 'return personId',
    },
  },
  {
    name: 'does more in a visit than its one application',
    patch: {
      file: authority,
      find: "if (!visitReaches({ isOpen, ...visit }, asked)) throw visitProblems['visit-beyond']()",
      put: '',
    },
  },
  {
    name: 'lets an assistant take an office’s step in a visit',
    patch: {
      file: authority,
      find: "if (actor.kind !== 'officer' || actor.assisting) return undefined",
      put: "if (actor.kind !== 'officer') return undefined",
    },
  },
  {
    name: 'lets a counter go on with the case of another',
    patch: {
      file: authority,
      find: 'opens && counter !== undefined ? posts.filter(({ id }) => id === counter) : posts',
      put: 'posts',
    },
  },
]

const duties = 'platform/identity/duties.ts'

export const dutyMutants: readonly { readonly name: string; readonly patch: Patch }[] = [
  {
    name: 'reads a pair in one order alone',
    patch: {
      file: duties,
      find: '|| (wanted === second && held.includes(first))',
      put: '',
    },
  },
  {
    name: 'takes duties of a case for duties of a person',
    patch: { file: duties, find: 'if (pair.within !== within) return false', put: '' },
  },
  {
    name: 'lets one person propose and approve posts',
    patch: {
      file: duties,
      find: "{ within: 'person', duties: [proposerRole, approverRole], why: fourEyes },",
      put: '',
    },
  },
  {
    name: 'lets who prepares also check',
    patch: { file: duties, find: "inCase('maker', 'checker', fourEyes),", put: '' },
  },
]
