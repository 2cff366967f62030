/** Who may see each day's money, and which day or exception a page is about. */
import { fieldOf } from '#channels/components'
import { treasuryPostsOf, treasuryRole, type Platform } from '#platform/catalogue'
import { listPosts } from '#platform/identity'
import { isCivilDate, type CivilDate } from '#platform/kernel'
import { findBankNames } from '#platform/payments'
import type { ExceptionKey } from '#platform/reconciliation'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import type { OfficerVisit } from './visit.tsx'

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** A page for whoever holds the treasury's post over all of the installation. */
export function forTreasury(
  platform: Platform,
  page: (visit: OfficerVisit) => Promise<FastifyReply>,
): Handler {
  return forOfficer(platform, async (visit) => {
    if (treasuryPostsOf(platform.setting, visit.actor).length === 0) {
      throw deskProblems['desk-day-money-only']()
    }
    return page(visit)
  })
}

/** @throws desk-page-not-found for a day that is none */
export function dayOf({ params }: OfficerVisit): CivilDate {
  const { day = '' } = params
  if (isCivilDate(day)) return day
  throw deskProblems['desk-page-not-found']()
}

/** @throws desk-page-not-found */
export function exceptionOf(visit: OfficerVisit): ExceptionKey {
  const { bank = '', number = '' } = visit.params
  const parsed = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined
  if (parsed === undefined) throw deskProblems['desk-page-not-found']()
  return { bank, day: dayOf(visit), number: parsed }
}

export const bankIn = (visit: OfficerVisit): string => fieldOf(visit.fields, 'bank')

/** What banks, and posts of the treasury, are called in the reader's language. */
export type Names = {
  /** The mnemonics of every bank. */
  readonly banks: readonly string[]
  readonly bank: (mnemonic: string) => string
  readonly post: (id: string) => string
}

export async function namesFor({ platform, language }: OfficerVisit): Promise<Names> {
  const [banks, posts] = await Promise.all([findBankNames(platform.db), listPosts(platform.db)])
  const titles = new Map(
    posts.filter(({ role }) => role === treasuryRole).map(({ id, title }) => [id, title]),
  )
  return {
    banks: [...banks.keys()],
    bank: (mnemonic) => banks.get(mnemonic)?.[language] ?? mnemonic,
    post: (id) => titles.get(id)?.[language] ?? id,
  }
}

export const dayHref = (day: CivilDate): string => `/desk/treasury/${day}`

export const exceptionHref = ({ bank, day, number }: ExceptionKey): string =>
  `${dayHref(day)}/exceptions/${bank}/${number}`

/** As officers and banks write it: `BOP-20261120-17`. */
export const exceptionReference = ({ bank, day, number }: ExceptionKey): string =>
  `${bank}-${day.replaceAll('-', '')}-${number}`
