/**
 * A choice in a step whose list is too long to read: an option is suggested from what the applicant
 * wrote, found by words, or shown with all under its heading. Only the form comes back then.
 */
import { Button, fieldOf, Input, Radios, Select } from '#channels/components'
import {
  branchesOf,
  findOptions,
  optionsUnder,
  suggestOptions,
  type Option,
  type WebFields,
} from '#platform/forms'
import { say, type Text } from '#platform/kernel'
import { foundWords as words } from './found-wording.ts'
import type { OfficerVisit } from './visit.tsx'

const offeredMax = 7

export type FoundChoiceProps = {
  readonly visit: Pick<OfficerVisit, 'speak' | 'language'>
  /** The step's address, and what tells its fields from those of other steps. */
  readonly address: string
  readonly action: string
  readonly name: string
  readonly title: Text
  readonly options: readonly Option[]
  /** What the applicant wrote, where options are suggested from it. */
  readonly told: string
  readonly typed: WebFields | undefined
  readonly error: string | undefined
}

const fieldsOf = (name: string) => ({ words: `${name}.words`, under: `${name}.under` })

/** Whether the form was sent to look for an option, and not to take the step. */
export const isFinding = (fields: WebFields) => fieldOf(fields, 'find') !== ''

export function FoundChoice(props: FoundChoiceProps) {
  const { visit, address, action, name, title, options, typed = {}, error } = props
  const { speak, language } = visit
  const asked = fieldsOf(name)
  const id = `${action}-${name}`
  const { hint, offered } = offerOf(props)
  const isOffered = offered.length > 0
  return (
    <>
      {isOffered && (
        <Radios
          name={name}
          idPrefix={id}
          legend={title[language]}
          hint={hint}
          legendSize="s"
          small
          error={error}
          value={fieldOf(typed, name)}
          items={offered.map(({ value, label, under = [] }) => ({
            value,
            text: say(label, language),
            hint: under.map((one) => say(one.label, language)).join(' › ') || undefined,
          }))}
        />
      )}
      <Input
        name={asked.words}
        id={isOffered ? `${id}-words` : id}
        label={isOffered ? speak(words.words) : title[language]}
        labelSize="s"
        hint={[!isOffered && hint, speak(isOffered ? words.wordsHint : words.wordsFirst)]
          .filter(Boolean)
          .join(' ')}
        error={isOffered ? undefined : error}
        value={fieldOf(typed, asked.words)}
        maxLength={120}
        dir="auto"
      />
      <Select
        name={asked.under}
        id={`${id}-under`}
        label={speak(words.heading)}
        value={fieldOf(typed, asked.under)}
        options={[
          { value: '', text: speak(words.noHeading) },
          ...branchesOf(options).map((one) => ({ value: one.id, text: say(one.label, language) })),
        ]}
      />
      <Button variant="secondary" name="find" value={name} formAction={`${address}#${id}`}>
        {speak(words.find)}
      </Button>
    </>
  )
}

/** By words, by a heading, else by what was told; what is chosen is offered always. */
function offerOf({ visit, name, options, told, typed = {} }: FoundChoiceProps): {
  readonly hint: string | undefined
  readonly offered: readonly Option[]
} {
  const { speak } = visit
  const asked = fieldsOf(name)
  const [wanted, under] = [fieldOf(typed, asked.words).trim(), fieldOf(typed, asked.under)]
  const chosen = options.filter(({ value }) => value === fieldOf(typed, name))
  const offer = (hint: Text, found: readonly Option[]) => ({
    hint: speak(found.length > 0 ? hint : words.nothing, { words: wanted }),
    offered: [...new Set([...chosen, ...found])],
  })
  if (wanted !== '') return offer(words.found, findOptions(options, wanted, offeredMax))
  if (under !== '') return offer(words.under, optionsUnder(options, under))
  const suggested = suggestOptions(options, told, offeredMax)
  if (suggested.length > 0) return offer(words.suggested, suggested)
  return { hint: undefined, offered: chosen }
}
