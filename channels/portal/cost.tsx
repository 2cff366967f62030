/** An amount with its explanation: each step with what it adds and the law that it rests on. */
import { Details, InsetText, Link, Steps, type AmountStep, type Speak } from '#channels/components'
import type { Amount, AmountStep as CatalogueStep } from '#platform/catalogue'
import { fill, formatDate, type Language } from '#platform/kernel'
import { costWords as words } from './apply-wording.ts'

type CostProps = {
  readonly amount: Amount
  readonly speak: Speak
  readonly language: Language
  readonly title?: string
}

export function Cost({ amount, speak, language, title }: CostProps) {
  return (
    <>
      <Notices notices={amount.notices} speak={speak} />
      <Steps
        title={title}
        total={amount.amount}
        steps={amount.steps.map((step) => stepOf(step, language))}
      />
      <Sources steps={amount.steps} speak={speak} />
    </>
  )
}

/** What the payer should know before paying: together, and not to be overlooked. */
function Notices({
  notices,
  speak,
}: {
  readonly notices: Amount['notices']
  readonly speak: Speak
}) {
  if (notices.length === 0) return null
  return (
    <InsetText>
      <strong>{speak(words.note)}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {notices.map((notice) => (
          <li>{speak(notice)}</li>
        ))}
      </ul>
    </InsetText>
  )
}

function stepOf(step: CatalogueStep, language: Language): AmountStep {
  const { label, values, amount, article, authority, from } = step
  const since = from && fill(words.inForce, language, { date: formatDate(from, language) })
  const basis = [article?.[language], authority?.[language], since].filter(Boolean)
  return {
    // An amount torn apart at the end of a line is misread, most of all from right to left.
    text: fill(label, language, { ...values }).replace(/Rs (?=\d)/g, 'Rs\u00a0'),
    paisa: amount,
    basis: basis.length > 0 ? basis.map((part) => <bdi>{part}</bdi>).flatMap(withDots) : undefined,
  }
}

const withDots = <T,>(part: T, index: number) => (index === 0 ? [part] : [' · ', part])

/** Where each row of law was published; folded away, since few people read it. */
function Sources({ steps, speak }: { readonly steps: Amount['steps']; readonly speak: Speak }) {
  const sources = [...new Set(steps.flatMap(({ source }) => source ?? []))]
  if (sources.length === 0) return null
  return (
    <Details summary={speak(words.law)}>
      <ul class="govuk-list govuk-list--bullet">
        {sources.map((source) => (
          <li lang="en" dir="ltr">
            <Source source={source} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

const address = /^https:\/\/\S+$/

function Source({ source }: { readonly source: string }) {
  return address.test(source) ? <Link href={source}>{source}</Link> : <>{source}</>
}
