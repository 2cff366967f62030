/** A configuration of nginx as a tree: enough to ask what it says, without nginx. */

export type Directive = {
  readonly name: string
  readonly values: readonly string[]
  /** What stands inside its braces; none for one that ends with a semicolon. */
  readonly block?: readonly Directive[]
}

/** @throws Error for braces or quotes that do not close */
export function parseProxyConfig(source: string): Directive[] {
  const words = source.match(/#[^\n]*|'[^']*'|"[^"]*"|[{};]|[^\s{};'"]+/g) ?? []
  const tokens = words.filter((word) => !word.startsWith('#'))
  let at = 0
  const readBlock = (isInside: boolean): Directive[] => {
    const directives: Directive[] = []
    let values: string[] = []
    for (; at < tokens.length; at += 1) {
      const token = tokens[at] ?? ''
      if (token === '}') {
        if (!isInside || values.length > 0)
          throw new Error(`a brace too many after ${values.join(' ')}`)
        return directives
      }
      if (token !== ';' && token !== '{') {
        values.push(token.replace(/^(['"])(.*)\1$/s, '$2'))
        continue
      }
      const [name = '', ...rest] = values
      values = []
      if (token === '{') at += 1
      directives.push({ name, values: rest, ...(token === '{' && { block: readBlock(true) }) })
    }
    if (isInside || values.length > 0) throw new Error('the end came too soon')
    return directives
  }
  return readBlock(false)
}

/** Every directive of this name, at any depth. */
export function directivesNamed(tree: readonly Directive[], name: string): Directive[] {
  return tree.flatMap((one) => [
    ...(one.name === name ? [one] : []),
    ...directivesNamed(one.block ?? [], name),
  ])
}

/**
 * The location that answers a path, as nginx chooses it where no pattern is used: the same path
 * exactly, else the longest beginning.
 */
export function locationOf(tree: readonly Directive[], path: string): Directive | undefined {
  const locations = directivesNamed(tree, 'location')
  const exact = locations.find(({ values }) => values[0] === '=' && values[1] === path)
  const begins = locations
    .filter(({ values: [prefix = ''] }) => prefix.startsWith('/') && path.startsWith(prefix))
    .sort((a, b) => (b.values[0]?.length ?? 0) - (a.values[0]?.length ?? 0))
  return exact ?? begins[0]
}
