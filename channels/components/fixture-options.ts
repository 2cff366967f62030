/** Reads the options of govuk-frontend's published fixtures, refusing those we do not offer. */
import type { ComponentChild } from 'preact'
import type { Content } from './attributes.ts'
import type { TextSize } from './form-parts.tsx'
import { asComponents } from './html-tree.ts'

/** A fixture asks for something that our component leaves out on purpose. */
export class NotOffered extends Error {}

export type Given = Readonly<Record<string, unknown>>

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null
}

/** One object of options; every option must be read before `end`, or the fixture is not ours. */
export class Options {
  readonly given: Given
  readonly unread: Set<string>
  readonly parts: Options[] = []

  constructor(given: unknown) {
    this.given = isGiven(given) ? given : {}
    this.unread = new Set(Object.keys(this.given).filter((key) => this.given[key] !== undefined))
  }

  take(name: string): unknown {
    this.unread.delete(name)
    const value = this.given[name]
    return value === null || value === '' ? undefined : value
  }

  string(name: string): string | undefined {
    const value = this.take(name)
    return typeof value === 'number' ? String(value) : (value as string | undefined)
  }

  number(name: string): number | undefined {
    const value = this.take(name)
    return value === undefined ? undefined : Number(value)
  }

  boolean(name: string): boolean | undefined {
    const value = this.take(name)
    return value === undefined ? undefined : Boolean(value)
  }

  /** One of the words that our typings allow. */
  word<Word extends string>(name: string, allowed: readonly Word[]): Word | undefined {
    const value = this.string(name)
    if (value === undefined) return undefined
    const found = allowed.find((word) => word === value)
    if (!found) throw new NotOffered(`${name}: ${value}`)
    return found
  }

  /** `html` if given, otherwise `text`, as components. */
  content(text = 'text', html = 'html'): Content {
    const markup = this.string(html)
    const plain = this.string(text)
    return markup === undefined ? plain : asComponents(markup)
  }

  part(name: string): Options | undefined {
    const value = this.take(name)
    if (value === undefined || value === false) return undefined
    const part = new Options(value)
    this.parts.push(part)
    return part
  }

  list(name: string): (Options | undefined)[] | undefined {
    const value = this.take(name)
    if (!Array.isArray(value)) return undefined
    return value.map((item: unknown) => {
      if (!isGiven(item)) return undefined
      const part = new Options(item)
      this.parts.push(part)
      return part
    })
  }

  attributes(): Record<string, string> | undefined {
    return this.take('attributes') as Record<string, string> | undefined
  }

  /** What is left of `classes` once a modifier that is a prop of ours is taken out. */
  modifier<Word extends string>(prefix: string, words: readonly Word[]): ModifierResult<Word> {
    const names = (this.string('classes') ?? '').split(/\s+/).filter(Boolean)
    const word = words.find((candidate) => names.includes(prefix + candidate))
    const classes = names.filter((name) => name !== `${prefix}${word}`).join(' ')
    return { word, classes: classes || undefined }
  }

  /** @throws NotOffered naming the options that nobody read. */
  end(): void {
    for (const part of this.parts) part.end()
    if (this.unread.size > 0) throw new NotOffered([...this.unread].join(', '))
  }
}

type ModifierResult<Word> = {
  readonly word: Word | undefined
  readonly classes: string | undefined
}

export type Adapter = (o: Options) => ComponentChild

export const textSizes: readonly TextSize[] = ['s', 'm', 'l', 'xl']

/** Options that a component must have; a fixture without them tests what our types forbid. */
export function need<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new NotOffered(`without ${name}`)
  return value
}

export const common = (o: Options) => ({ classes: o.string('classes'), attributes: o.attributes() })
