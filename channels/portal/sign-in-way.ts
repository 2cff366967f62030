import type { Visit } from './visit.tsx'

/** Where a sign-in leads, and the form that waits for it. */
export type SignInWay = { readonly next: string; readonly kept: string }

/** What every form of a sign-in carries along. */
export function hiddenOf(
  { visitor }: Visit,
  { next, kept }: SignInWay,
): Readonly<Record<string, string>> {
  return { _csrf: visitor.csrfToken, next, ...(kept && { kept }) }
}
