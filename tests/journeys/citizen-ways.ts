/** The ways of a journey that one citizen goes: in English at a desk, in Urdu on a phone. */
import type { PageOptions } from '#tests/browser'
import { demoPerson, type Person } from './journey.ts'

export type CitizenWay = PageOptions & { readonly name: string; readonly citizen: Person }

export const citizenWays: readonly CitizenWay[] = [
  {
    name: 'en',
    language: 'en',
    javaScript: true,
    width: 1280,
    citizen: demoPerson('3999010000025'),
  },
  {
    name: 'ur-phone',
    language: 'ur',
    javaScript: false,
    width: 360,
    citizen: demoPerson('3999010000018'),
  },
]
