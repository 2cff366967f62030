/**
 * Why we may not send a secret there; undefined where we may. Plain HTTP would show it to the
 * network; on this machine there is none. A password in the address would end in logs.
 */
export function faultOfAddress(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isLocal = url && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) {
    return url.username || url.password ? 'must not hold a password' : undefined
  }
  return 'is not an https:// address (http:// only on this machine)'
}
