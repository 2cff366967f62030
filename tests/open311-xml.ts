/** Answers in XML, read by the reader of banks' messages, which knows nothing of who wrote them. */
import { createXmlReader, type XmlEvent } from '#platform/kernel'

function readXml(xml: string): readonly XmlEvent[] {
  const reader = createXmlReader()
  const events = reader.push(xml)
  reader.end()
  return events
}

/** The elements, each by its path, in their order. */
export function pathsIn(xml: string): string[] {
  const open: string[] = []
  return readXml(xml).flatMap((event) => {
    if (event.kind === 'close') open.pop()
    if (event.kind !== 'open') return []
    open.push(event.name)
    return [open.join('/')]
  })
}

/** What stands in the elements of this name, in their order. */
export function textsIn(xml: string, name: string): string[] {
  const texts: string[] = []
  let inside = false
  const take: Record<XmlEvent['kind'], (event: XmlEvent) => void> = {
    open: (event) => {
      inside = event.kind === 'open' && event.name === name
      if (inside) texts.push('')
    },
    text: (event) => {
      if (inside && event.kind === 'text') texts.push(`${texts.pop() ?? ''}${event.text}`)
    },
    close: () => {
      inside = false
    },
  }
  for (const event of readXml(xml)) take[event.kind](event)
  return texts
}
