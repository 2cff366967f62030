/**
 * On which pages a guest’s session counts: a closed list, so that a page that nobody thought of
 * meets a guest as somebody who is not signed in. No page for programs, passkeys, mandates,
 * wallets, votes or organisations is among them.
 */
const guestPages: readonly RegExp[] = [
  /^\/$/,
  /^\/services(\/|$)/,
  /^\/apply\//,
  /^\/cases(\/|$)/,
  /^\/rate\//,
  /^\/photos\//,
  /^\/consultations(\/|$)/,
  /^\/public(\/|$)/,
  /^\/track$/,
  /^\/guest(\/|$)/,
  /^\/account$/,
  /^\/account\/(part|reads)(\/|$)/,
  /^\/account\/data(\/(read|erase|my-data\.(json|pdf)))?$/,
  /^\/sign-out$/,
]

/** `url`: of a request, with what follows its path. */
export function isGuestPage(url: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  return guestPages.some((page) => page.test(path))
}

/** Where a guest proves once more to be the same one, and goes on from there. */
export const guestAgainPath = (next: string): string =>
  `/guest/again?${new URLSearchParams({ next }).toString()}`
