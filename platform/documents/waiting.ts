import { documentProblems } from './problems.ts'

/** What whoever waits for a thread is told. */
export const poolProblems = {
  tookTooLong: documentProblems['document-took-too-long'],
  tooBusy: documentProblems['document-too-busy'],
}
