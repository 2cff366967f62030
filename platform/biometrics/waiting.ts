import { biometricsProblems } from './problems.ts'

/** What is said when the threads that look at faces and fingers take too long or have no room. */
export const poolProblems = {
  tookTooLong: biometricsProblems['biometrics-took-too-long'],
  tooBusy: biometricsProblems['biometrics-too-busy'],
}
