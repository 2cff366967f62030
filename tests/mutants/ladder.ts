/** Defects of the ladder and of who answers for a case; `code` is the promise that each breaks. */
import type { Patch } from '../long/patch-modules.ts'

const routing = 'platform/catalogue/routing'
const responsible = `${routing}/responsible.ts`
const arrival = `${routing}/arrive-routed.ts`
const climb = `${routing}/climb.ts`
export const takeOverFile = 'platform/catalogue/offices/take-over.ts'

type LadderMutant = { readonly name: string; readonly code: string; readonly patch: Patch }

export const ladderMutants: readonly LadderMutant[] = [
  {
    name: 'gives a case to an empty chair',
    code: 'CP-2',
    patch: { file: responsible, find: 'personId !== undefined && !barred', put: '!barred' },
  },
  {
    name: 'gives a case to the office that it is about',
    code: 'CP-1',
    patch: {
      file: responsible,
      find: '.filter((name) => !barred.offices.has(name))',
      put: '',
    },
  },
  {
    name: 'gives a case to whom it is about',
    code: 'CP-1',
    patch: {
      file: responsible,
      find: 'personId !== undefined && !barred.persons.has(personId)',
      put: 'personId !== undefined',
    },
  },
  {
    name: 'lets somebody come to the case that is about him',
    code: 'CP-1',
    patch: {
      file: takeOverFile,
      find: 'if (holder !== undefined && !sought.barred.persons.has(holder)) return undefined',
      put: 'if (holder !== undefined) return undefined',
    },
  },
  {
    name: 'forgets a deadline that has passed',
    code: 'CP-1',
    patch: {
      file: climb,
      find: 'return course.passed + (end && end <= now ? 1 : 0)',
      put: 'return course.passed',
    },
  },
  {
    name: 'leaves the cases of an empty post where they are',
    code: 'CP-2',
    patch: {
      file: takeOverFile,
      find: 'if (found?.post.personId === undefined) return undefined',
      put: 'if (found) return undefined',
    },
  },
  {
    name: 'begins its clock anew where a case is handed over',
    code: 'CP-3',
    patch: {
      file: arrival,
      find: 'if (isKept && from.deadlineAt && !standsIn(routing, from.state))',
      put: 'if (false)',
    },
  },
  {
    name: 'begins its clock anew where a case joins another, or is parted from it',
    code: 'CP-3',
    patch: {
      file: arrival,
      find: 'move.routes ?? move.joins ?? move.separates',
      put: 'move.routes',
    },
  },
  {
    name: 'counts a second case from the day on which it was split off',
    code: 'CP-3',
    patch: {
      file: 'platform/catalogue/linked/split.ts',
      find: 'createdAt: first.createdAt',
      put: 'createdAt: now',
    },
  },
  {
    name: 'stands still without end',
    code: 'CP-3',
    patch: {
      file: `${routing}/ladder.ts`,
      find: 'return Math.min(daysMax, all)',
      put: 'return all',
    },
  },
  {
    name: 'fixes its days anew with every step',
    code: 'CP-3',
    patch: {
      file: arrival,
      find: 'courseOf(before) ?? beginCourse(step, routing)',
      put: '{ ...courseOf(before), ...beginCourse(step, routing) }',
    },
  },
  {
    name: 'goes up two levels at once',
    code: 'CP-4',
    patch: { file: climb, find: 'level: before.level + 1', put: 'level: before.level + 2' },
  },
  {
    name: 'forgets its levels where a case is disputed',
    code: 'CP-4',
    patch: {
      file: arrival,
      find: 'level: course.level + (move.raises ? 1 : 0)',
      put: 'level: move.raises ? 1 : course.level',
    },
  },
  {
    name: 'gives a disputed case back to who closed it',
    code: 'CP-5',
    patch: {
      file: arrival,
      find: 'andBarred(barred, closers)',
      put: 'barred',
    },
  },
  {
    name: 'hands a disputed case over to who closed it',
    code: 'CP-5',
    patch: { file: takeOverFile, find: 'andBarred(about, closers)', put: 'about' },
  },
  {
    name: 'leaves a disputed case on its level',
    code: 'CP-5',
    patch: {
      file: arrival,
      find: 'const found = move.raises',
      put: 'const found = false as boolean',
    },
  },
  {
    name: 'gives a case to a post that there is not',
    code: 'CP-7',
    patch: { file: arrival, find: 'post: found.post.id, course', put: "post: '', course" },
  },
  {
    name: 'reminds of the same again',
    code: 'CP-8',
    patch: {
      file: 'platform/catalogue/reminders.ts',
      find: 'const next = times[sent]',
      put: 'const next = times[sent - 1]',
    },
  },
  {
    name: 'never ends what nobody was reminded of in time',
    code: 'CP-1',
    patch: {
      file: 'platform/catalogue/reminders.ts',
      find: 'endsAt !== undefined && endsAt <= now',
      put: 'endsAt === undefined',
    },
  },
]
