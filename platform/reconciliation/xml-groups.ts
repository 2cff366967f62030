/**
 * The parts of an XML message that matter, group by group, their fields checked like those of any
 * file. What no layout names is passed over.
 */
import type { Problem, XmlEvent } from '#platform/kernel'
import { fieldFault, isOfItsForm, type Column, type Fields } from './columns.ts'

export type GroupLayout = {
  /** Named by their path within the group; an attribute as `Amt@Ccy`. */
  readonly columns: readonly (Column & { readonly isOptional?: boolean })[]
  /** The fields of the group around it come before it, all of them. */
  readonly isDetail?: boolean
}

/** Groups by their path from the root: `Document/BkToCstmrStmt/Stmt`. */
export type MessageLayout = ReadonlyMap<string, GroupLayout>

export type GroupTaker = {
  /** Once for each group, as soon as its fields are known; not for one that has a fault. */
  fields(path: string, fields: Fields, line: number): void
  closed(path: string, line: number): void
  fault(problem: Problem): void
}

type Group = GroupLayout & {
  readonly path: string
  readonly line: number
  readonly found: Record<string, string>
  isTold: boolean
}

/** Gives what takes the events of one message. */
export function createGroupReader(layout: MessageLayout, taker: GroupTaker) {
  const paths: string[] = []
  const groups: Group[] = []
  let text = ''

  const tell = (group: Group | undefined) => {
    if (!group || group.isTold) return
    group.isTold = true
    const wrong = group.columns.filter((column) => {
      const said = group.found[column.name]
      return said === undefined ? !column.isOptional : !isOfItsForm(column, said)
    })
    for (const column of wrong) taker.fault(fieldFault(column, group.line, group.path))
    if (wrong.length === 0) taker.fields(group.path, group.found, group.line)
  }

  const keep = (name: string, said: string, line: number) => {
    const group = groups.at(-1)
    const column = group?.columns.find((one) => one.name === name)
    if (!group || !column) return
    if (Object.hasOwn(group.found, name)) taker.fault(fieldFault(column, line, group.path))
    group.found[name] = said
  }
  /** The path of what is open, within the group around it. */
  const nameWithin = () => (paths.at(-1) ?? '').slice((groups.at(-1)?.path.length ?? 0) + 1)

  const open = ({ name, attributes, line }: XmlEvent & { kind: 'open' }) => {
    const path = paths.length === 0 ? name : `${paths.at(-1) ?? ''}/${name}`
    paths.push(path)
    text = ''
    const found = layout.get(path)
    if (found) {
      if (found.isDetail) tell(groups.at(-1))
      groups.push({ ...found, path, line, found: {}, isTold: false })
    }
    for (const [key, said] of Object.entries(attributes)) keep(`${nameWithin()}@${key}`, said, line)
  }

  const close = (line: number) => {
    if (groups.at(-1)?.path === paths.at(-1)) {
      tell(groups.at(-1))
      const group = groups.pop()
      if (group) taker.closed(group.path, line)
    } else if (text !== '') keep(nameWithin(), text.trim(), line)
    text = ''
    paths.pop()
  }

  return (event: XmlEvent): void => {
    if (event.kind === 'open') open(event)
    else if (event.kind === 'close') close(event.line)
    else text += event.text
  }
}
