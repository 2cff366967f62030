import { fieldOf, localPath } from '#channels/components'
import type { Visit } from './visit.tsx'

/** Where a sign-in leads, and the form that waits for it. */
export type SignInWay = {
  readonly next: string
  readonly kept: string
  /** Sealed: the organisation that sent the person here. */
  readonly asker?: string
}

/** What every form of a sign-in carries along. */
export function hiddenOf(
  { visitor }: Visit,
  { next, kept, asker }: SignInWay,
): Readonly<Record<string, string>> {
  return { _csrf: visitor.csrfToken, next, ...(kept && { kept }), ...(asker && { for: asker }) }
}

/** The way as a form of the sign-in brought it along. */
export function wayOf({ fields }: Visit): SignInWay {
  return {
    next: nextOf(fieldOf(fields, 'next')) ?? '/',
    kept: fieldOf(fields, 'kept'),
    asker: fieldOf(fields, 'for'),
  }
}

/** The sign-in anew, on the same way. */
export function signInPath({ next, asker }: SignInWay): string {
  return `/sign-in?next=${encodeURIComponent(next)}${asker ? `&for=${asker}` : ''}`
}

/** Where to go after signing in; never back to the sign-in itself. */
export function nextOf(address: string | undefined): string | undefined {
  const path = localPath(address)
  return path && !/^\/sign-(?:in|out)\b/.test(path) ? path : undefined
}
