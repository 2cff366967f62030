/** An amount with its explanation: each step with what it adds and the law that it rests on. */
import { Details, ExplainedAmount, InsetText, Link, type Speak } from '#channels/components'
import type { Amount } from '#platform/catalogue'
import type { Language } from '#platform/kernel'
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
      <ExplainedAmount amount={amount} language={language} title={title} />
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
