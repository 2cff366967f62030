/** What the treasury's officers and overseers see of the money of their places, added up. */
import { BackLink, InsetText, Link } from '#channels/components'
import {
  beginning,
  countedUntil,
  issueTimes,
  revenueByDay,
  revenueByPlace,
  sharesOfBanks,
} from '#platform/analytics'
import { dataPagePath, ledgerPosts, oversightPosts, type Platform } from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import { listAccounts } from '#platform/payments'
import { openExceptionsOf } from '#platform/reconciliation'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer } from './officer.ts'
import { placeNames, spanOf } from './oversight-span.ts'
import { oversightWords } from './oversight-wording.ts'
import { Days } from './oversight.tsx'
import { ExceptionTables } from './statistics-exceptions.tsx'
import { BankTable, DayTable, HeadTable, TimeTable } from './statistics-tables.tsx'
import { statisticsWords as words } from './statistics-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerStatistics(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/statistics', forOfficer(platform, showStatistics))
}

async function showStatistics(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language, actor } = visit
  const { db, setting } = platform
  const span = spanOf(visit, [...oversightPosts(actor), ...ledgerPosts(actor)])
  const [until, revenue, days, banks, times, accounts, exceptions, names] = await Promise.all([
    countedUntil(db, 'money'),
    revenueByPlace(db, span),
    revenueByDay(db, span),
    sharesOfBanks(db, span),
    issueTimes(db, span),
    listAccounts(db),
    openExceptionsOf(db, setting.now()),
    placeNames(visit),
  ])
  // A file is of every district, and so is what disagrees with it.
  const seesAll = span.jurisdictions.length === setting.jurisdictions.size
  const isEmpty = revenue.length + banks.length + times.length === 0
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">
          {until > beginning
            ? speak(words.counted, { at: formatInstant(until, language) })
            : speak(words.notCounted)}
        </p>
        <Days visit={visit} span={span} action="/desk/statistics" />
        {span.from > span.to && <InsetText>{speak(oversightWords.wrongDates)}</InsetText>}
        {isEmpty && until > beginning && <InsetText>{speak(words.nothing)}</InsetText>}
        {revenue.length > 0 && <HeadTable visit={visit} revenue={revenue} accounts={accounts} />}
        {banks.length > 0 && <BankTable visit={visit} banks={banks} />}
        {times.length > 0 && <TimeTable visit={visit} times={times} />}
        {seesAll && <ExceptionTables visit={visit} exceptions={exceptions} names={names} />}
        {days.length > 0 && <DayTable visit={visit} days={days} />}
        <p class="govuk-body">
          <Link href={dataPagePath}>{speak(words.openData)}</Link>
        </p>
      </>
    ),
  })
}
