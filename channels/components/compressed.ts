import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Shorter pages gain less on the line than unpacking them costs. */
const bytesMin = 1_000

/**
 * A page as small as this browser can read it; at quality 5 it costs under a millisecond. Secrets
 * in a page beside what a stranger put there can leak through its length (BREACH): here a stranger
 * cannot make a browser fetch a page as its user many times, since cookies are `SameSite=Lax`.
 */
export function compressed(
  html: string,
  acceptEncoding: string | undefined,
): { readonly body: Buffer | string; readonly encoding?: 'br' | 'gzip' } {
  const accepted = acceptEncoding ?? ''
  if (html.length < bytesMin) return { body: html }
  if (/\bbr\b/.test(accepted)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: 16,
    }
    return { body: brotliCompressSync(html, { params }), encoding: 'br' }
  }
  if (/\bgzip\b/.test(accepted)) return { body: gzipSync(html), encoding: 'gzip' }
  return { body: html }
}
