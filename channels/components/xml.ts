/** Text as XML 1.0 holds it. */

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' } as const

/** Below a space only tab and line breaks may stand in XML. */
const isAllowed = (one: string) => one >= ' ' || one === '\t' || one === '\n' || one === '\r'

/** For text and attributes alike; what no XML can hold is left out. */
export const escapeXml = (said: string): string =>
  [...said]
    .filter((one) => isAllowed(one) && one !== '\ufffe' && one !== '\uffff')
    .join('')
    .replaceAll(/[&<>"']/g, (one) => escapes[one as keyof typeof escapes])
