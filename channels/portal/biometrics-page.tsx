/** How often comparing faces and fingers errs, as measured; what is kept, and who decides. */
import { Isolate, Split, Table } from '#channels/components'
import {
  captureKeptMs,
  measuredRates,
  shortlistMax,
  type MeasuredRates,
} from '#platform/biometrics'
import type { Platform } from '#platform/catalogue'
import { dayMs, formatDate } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { biometricsWords as words } from './biometrics-wording.ts'
import { forAnybody } from './signed-in.tsx'
import { showPage, type Visit } from './visit.tsx'

export function registerBiometrics(app: FastifyInstance, platform: Platform): void {
  app.get('/biometrics', forAnybody(platform, showBiometrics))
}

function showBiometrics(visit: Visit): FastifyReply {
  const { speak } = visit
  return showPage(visit, {
    title: speak(words.title),
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body-l">{speak(words.plain)}</p>
          <p class="govuk-body">{speak(words.lead)}</p>
          <h2 class="govuk-heading-m">{speak(words.keptTitle)}</h2>
          <p class="govuk-body">{speak(words.kept, { days: String(captureKeptMs / dayMs) })}</p>
          <h2 class="govuk-heading-m">{speak(words.decidesTitle)}</h2>
          <p class="govuk-body">{speak(words.decides)}</p>
          <p class="govuk-body">{speak(words.search, { count: String(shortlistMax) })}</p>
        </Split>
        {measuredRates.map((rates) => (
          <Measured visit={visit} rates={rates} />
        ))}
      </>
    ),
  })
}

type MeasuredProps = { readonly visit: Visit; readonly rates: MeasuredRates }

function Measured({ visit, rates }: MeasuredProps) {
  const { speak, language } = visit
  const { modality, method, dataSet, measuredOn, how, groups, limits, published } = rates
  const said = { day: formatDate(measuredOn, language), set: dataSet }
  return (
    <section id={modality}>
      <Split>
        <h2 class="govuk-heading-m">{speak(words[modality])}</h2>
        <p class="govuk-body">{speak(method)}</p>
        <p class="govuk-body">
          {speak(words.measured, said)} {speak(how)}
        </p>
        {published && <p class="govuk-body">{speak(published)}</p>}
      </Split>
      <Thresholds visit={visit} rates={rates} />
      <Sets visit={visit} rates={rates} />
      <Split>
        <h3 class="govuk-heading-s">{speak(words.groups)}</h3>
        <p class="govuk-body">{speak(groups)}</p>
        <h3 class="govuk-heading-s">{speak(words.limits)}</h3>
        <ul class="govuk-list govuk-list--bullet">
          {limits.map((limit) => (
            <li>{speak(limit)}</li>
          ))}
        </ul>
      </Split>
    </section>
  )
}

function Thresholds({
  visit: { speak },
  rates: { modality, rates, thresholdInUse },
}: MeasuredProps) {
  return (
    <Table
      stacked
      caption={speak(words.thresholds)}
      head={[words[`${modality}Threshold`], words.falseMatches, words.falseNonMatches].map(
        (name) => ({
          text: speak(name),
        }),
      )}
      rows={rates.map(({ threshold, falseMatches, falseNonMatches }) => {
        const score = String(threshold)
        const isInUse = threshold === thresholdInUse
        return [
          { text: isInUse ? <b>{speak(words.inUse, { score })}</b> : <Isolate>{score}</Isolate> },
          { text: <Isolate>{percent(falseMatches)}</Isolate> },
          { text: <Isolate>{percent(falseNonMatches)}</Isolate> },
        ]
      })}
    />
  )
}

function Sets({ visit: { speak }, rates: { sets } }: MeasuredProps) {
  return (
    <Table
      stacked
      caption={speak(words.sets)}
      head={[words.set, words.people, words.pairs, words.equal].map((name) => ({
        text: speak(name),
      }))}
      rows={sets.map(({ name, people, genuinePairs, otherPairs, equalErrorRate }) => [
        { text: <Isolate>{name}</Isolate> },
        { text: <Isolate>{people.toLocaleString('en')}</Isolate> },
        {
          text: (
            <Isolate>
              {genuinePairs.toLocaleString('en')}; {otherPairs.toLocaleString('en')}
            </Isolate>
          ),
        },
        { text: <Isolate>{percent(equalErrorRate)}</Isolate> },
      ])}
    />
  )
}

/** 0.0634 as `6.3 %`, and what is rarer than one in a hundred to its first two digits. */
function percent(share: number): string {
  const value = share * 100
  return `${value >= 1 ? value.toFixed(1) : Number(value.toPrecision(2))} %`
}
