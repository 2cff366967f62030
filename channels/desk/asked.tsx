/** The questions of a step; those that only correct an earlier answer stand aside. */
import { AskedQuestion, Details, type Asked, type Content } from '#channels/components'
import { caseWords as words } from './wording.ts'

export type AskedProps = Asked & {
  /** Questions of the application that a step may answer anew. */
  readonly corrects: ReadonlySet<string>
  /** Questions that the desk draws in another way than forms do. */
  readonly drawn?: ReadonlyMap<string, Content>
}

/**
 * What may stay empty and only corrects an earlier answer is folded away, unless it was typed in
 * or something is wrong with it.
 */
export function AskedFields(props: AskedProps) {
  const { asks, corrects, typed = {}, faults, language, drawn } = props
  const all = Object.entries(asks)
  const folded = all.filter(([name, { optional }]) => optional && corrects.has(name))
  const names = folded.map(([name]) => name)
  const isOf = (field = '') => names.some((name) => field === name || field.startsWith(`${name}.`))
  const isTyped = Object.entries(typed).some(([field, value]) => isOf(field) && value !== '')
  const isOpen = isTyped || faults.some(({ field }) => isOf(field))
  const draw = (some: typeof all) =>
    some.map(
      ([name, question]) =>
        drawn?.get(name) ?? (
          <AskedQuestion asked={props} name={name} question={question} legendSize="s" />
        ),
    )
  return (
    <>
      {draw(all.filter(([name]) => !names.includes(name)))}
      {folded.length > 0 && (
        <Details summary={words.otherwise[language]} open={isOpen}>
          {draw(folded)}
        </Details>
      )}
    </>
  )
}
