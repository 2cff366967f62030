/** A biller's declaration: that people can type its numbers, and that a day has one amount. */
import { normalisePart, type Biller, type DueRule } from '#platform/billing'
import type { Service } from '../definition.ts'
import type { Say } from './fault.ts'
import { checkText } from './wording.ts'

export function checkBiller({ biller }: Service, say: Say): void {
  if (!biller) return
  checkParts(biller, say)
  checkDueRules(biller, say)
}

function checkParts({ identifier }: Biller, say: Say): void {
  const names = identifier.map(({ name }) => name)
  identifier.forEach(({ name, label, hint, pattern, example }, i) => {
    const at = `identifier.${i}`
    checkText(`${at}.label`, label, say)
    checkText(`${at}.hint`, hint, say)
    if (!/^[a-z][a-z_]*$/.test(name) || names.indexOf(name) !== i) {
      const fault = `"${name}" cannot name a column of the bill file, or does so twice.`
      say(`${at}.name`, 'faulty-question', `${fault} Write small letters, once.`)
    }
    if (!pattern.test(normalisePart(example))) {
      const fault = `the example ${example} is refused by its own pattern.`
      say(`${at}.example`, 'faulty-question', `${fault} Mend one of the two.`)
    }
  })
}

/** The change of an amount by two rules at once would depend on their order. */
function checkDueRules({ dueRules }: Biller, say: Say): void {
  const confirmed = dueRules.filter(({ certainty }) => certainty === 'confirmed')
  dueRules.forEach((rule, i) => {
    checkText(`dueRules.${i}.name`, rule.name, say)
    const other = confirmed.find((one) => one !== rule && shareADay(one, rule))
    if (rule.certainty !== 'confirmed' || !other) return
    const fault = `"${rule.id}" and "${other.id}" hold on the same day.`
    say(`dueRules.${i}`, 'taken-twice', `${fault} End one before the other begins.`)
  })
}

function shareADay(one: DueRule, other: DueRule): boolean {
  const last = '9999-12-31'
  const meet = one.from <= (other.to ?? last) && other.from <= (one.to ?? last)
  return meet && one.when === other.when
}
