import { maskPersonal } from '#platform/kernel'

/** An address to come back to; one that somebody's number stands in is not repeated. */
export function unnamed(address: string): string {
  return maskPersonal(address) === address ? address : '/'
}
