/** An amount as a service worked it out: each step with what it adds and the law it rests on. */
import type { Amount } from '#platform/catalogue'
import { fill, formatDate, text, type Language } from '#platform/kernel'
import { Steps, type AmountStep } from './record.tsx'

const inForce = text('in force from {date}', '{date} سے نافذ')

type ExplainedAmountProps = {
  readonly amount: Pick<Amount, 'amount' | 'steps'>
  readonly language: Language
  readonly title?: string | undefined
}

export function ExplainedAmount({ amount, language, title }: ExplainedAmountProps) {
  const steps = amount.steps.map((step) => stepOf(step, language))
  return <Steps title={title} total={amount.amount} steps={steps} />
}

function stepOf(step: Amount['steps'][number], language: Language): AmountStep {
  const { label, values, amount, article, authority, from } = step
  const since = from && fill(inForce, language, { date: formatDate(from, language) })
  const basis = [article?.[language], authority?.[language], since].filter(Boolean)
  return {
    // An amount torn apart at the end of a line is misread, most of all from right to left.
    text: fill(label, language, { ...values }).replace(/Rs (?=\d)/g, 'Rs\u00a0'),
    paisa: amount,
    basis: basis.length > 0 ? basis.map((part) => <bdi>{part}</bdi>).flatMap(withDots) : undefined,
  }
}

const withDots = <T,>(part: T, index: number) => (index === 0 ? [part] : [' · ', part])
