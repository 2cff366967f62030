/** `kite-outcry.noise`: a service and what its cases may be about, without a stroke in it. */

/** A stroke would be a level of the address to clients that write it as it is. */
export const codeOf = (service: string, topic: string): string =>
  `${service}.${topic.replaceAll('/', '.')}`

export function serviceOfCode(code: string): { readonly id: string; readonly topic: string } {
  const [id = '', ...topic] = code.trim().split('.')
  return { id, topic: topic.join('/') }
}
