/** One day at a glance: bank by bank what is ours, theirs, credited and open; and its close. */
import {
  BackLink,
  goTo,
  InsetText,
  Link,
  LinkList,
  tellProblem,
  WarningText,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { formatDate, type CivilDate } from '#platform/kernel'
import { classesOf, filesOf, findClosed, findPrepared, overviewOf } from '#platform/reconciliation'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { deskProblems } from './problems.ts'
import { Close, registerTreasuryClose } from './treasury-close.tsx'
import { BankPart, Glance } from './treasury-banks.tsx'
import { bankIn, dayHref, dayOf, forTreasury, namesFor } from './treasury-visit.ts'
import { stepWords, treasuryWords as words } from './treasury-wording.ts'
import type { TreasuryWork, Work } from './treasury-work.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerTreasuryDay(
  app: FastifyInstance,
  platform: Platform,
  work: TreasuryWork,
): void {
  app.get(
    '/desk/treasury/:day',
    forTreasury(platform, (visit) => showDay(visit, work)),
  )
  app.post(
    '/desk/treasury/:day/compare',
    forTreasury(platform, async (visit) => compareAgain(visit, work)),
  )
  registerTreasuryClose(app, platform)
}

function compareAgain(visit: OfficerVisit, work: TreasuryWork): FastifyReply {
  const day = dayOf(visit)
  work.begin({ bank: bankIn(visit), day })
  return goTo(visit, dayHref(day))
}

async function showDay(visit: OfficerVisit, work: TreasuryWork): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  const { db } = platform
  const day = dayOf(visit)
  const names = await namesFor(visit)
  const banks = await overviewOf(db, day, { banks: names.banks, now: platform.setting.now() })
  const withFile = banks.filter(({ fileName }) => fileName !== undefined)
  // A day whose only file never came has an exception, and so a page.
  if (banks.every(({ fileName, found }) => fileName === undefined && found === 0))
    throw deskProblems['desk-page-not-found']()
  const [closed, prepared] = await Promise.all([findClosed(db, day), findPrepared(db, day)])
  const parts = await Promise.all(
    withFile.map(async (overview) => {
      const { bank, run } = overview
      const classes = run ? await classesOf(db, run.id) : []
      return { bank, classes, files: await filesOf(db, { bank, day }) }
    }),
  )
  const title = speak(words.dayTitle, { day: formatDate(day, language) })
  return showPage(visit, {
    title,
    before: <BackLink href="/desk/treasury" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {withFile.map(({ bank }) => (
          <Progress visit={visit} day={day} name={names.bank(bank)} work={work.of({ bank, day })} />
        ))}
        <Glance visit={visit} banks={banks} names={names} />
        <LinkList
          items={[
            { text: speak(words.exceptions), href: `${dayHref(day)}/exceptions` },
            { text: speak(words.settledOnes), href: `${dayHref(day)}/exceptions?state=done` },
          ]}
        />
        <Close visit={visit} day={day} closed={closed} prepared={prepared} names={names} />
        {parts.map((part) => (
          <BankPart
            {...part}
            visit={visit}
            day={day}
            names={names}
            isClosed={closed !== undefined}
          />
        ))}
      </>
    ),
  })
}

type ProgressProps = {
  readonly visit: OfficerVisit
  readonly day: CivilDate
  /** Of the bank. */
  readonly name: string
  readonly work: Work | undefined
}

/** How far a comparison has come: read again by a link, since no script is asked for. */
function Progress({ visit, day, name, work }: ProgressProps) {
  const { speak, language } = visit
  if (!work) return null
  const bank = { bank: name }
  if (work.state === 'failed') {
    const why = work.problem ? tellProblem(work.problem, language) : speak(words.failedWhy)
    return (
      <WarningText>
        {speak(words.failed, bank)} {why}
      </WarningText>
    )
  }
  const { step, done } = work
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{speak(words.working, bank)}</strong>
      </p>
      <p class="govuk-body">
        {done > 0
          ? speak(words.workingOn, {
              step: speak(stepWords[step]),
              done: done.toLocaleString('en'),
            })
          : speak(stepWords[step])}
      </p>
      <Link href={dayHref(day)}>{speak(words.look)}</Link>
    </InsetText>
  )
}
