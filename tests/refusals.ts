import { Problem } from '#platform/kernel'

/** For `assert.rejects`: the problem, or the first fault that it carries, has this code. */
export const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Problem && (error.faults[0] ?? error).code === code
