/** A challan that was shown instead of a document: what it is, and whether it has been paid. */
import {
  Button,
  Isolate,
  Reference,
  Split,
  StatusTag,
  SummaryList,
  WarningText,
} from '#channels/components'
import { trackCase, publicWordingOf } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { chargeStateAt, findCharge, formatPsid, parsePsid, type Charge } from '#platform/payments'
import type { FastifyReply } from 'fastify'
import { showPage, weave, type Asking } from './frame.tsx'
import { challanWords as words } from './page-wording.ts'

/** `said` is what the file claims to be its payment number: only what our books say counts. */
export async function showChallan(asking: Asking, said: string): Promise<FastifyReply> {
  const { platform, speak, language } = asking
  const psid = parsePsid(said.slice(0, 60))
  const charge = psid && (await findCharge(platform.db, psid))
  if (!psid || !charge) {
    return showPage(asking, {
      title: speak(words.unknown),
      body: (
        <Split>
          <h1 class="govuk-heading-l">{speak(words.unknown)}</h1>
          <WarningText>{speak(words.unknownWayOut)}</WarningText>
          {psid && (
            <p class="govuk-body">
              {weave(words.psidInside, language, { psid: <Isolate>{formatPsid(psid)}</Isolate> })}
            </p>
          )}
          <Button href="/verify">{speak(words.again)}</Button>
        </Split>
      ),
    })
  }
  return showKnown(asking, charge)
}

async function showKnown(asking: Asking, charge: Charge): Promise<FastifyReply> {
  const { platform, speak } = asking
  const { db, setting } = platform
  const key = { jurisdiction: charge.jurisdiction, id: charge.caseId }
  const { service, state } = await trackCase(db, setting, key)
  const reference = formatReference(key)
  const paid = chargeStateAt(charge, setting.now())
  const standing = publicWordingOf(service, state)
  return showPage(asking, {
    title: speak(words.title),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.what, { service: speak(service.wording.name) })}</p>
        <SummaryList
          rows={[
            {
              key: speak(words.payment),
              value: (
                <StatusTag tone={paid === 'paid' ? 'done' : 'action'}>
                  {speak(words.states[paid])}
                </StatusTag>
              ),
            },
            { key: speak(words.psid), value: <Reference value={formatPsid(charge.psid)} /> },
            { key: speak(words.application), value: speak(standing.meaning) },
            { key: speak(words.reference), value: <Reference value={reference} /> },
          ]}
        />
        <WarningText>{speak(words.compare)}</WarningText>
        <Button href={`/track?reference=${reference}`}>{speak(words.track)}</Button>
      </Split>
    ),
  })
}
