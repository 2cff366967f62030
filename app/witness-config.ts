/** One line of `DAFTAR_WITNESSES`: the witness's verifier key and the address of its service. */
export type WitnessAddress = { readonly verifierKey: string; readonly url: string }

/**
 * Reads `KEY URL, KEY URL`.
 * @throws Error with a sentence for the operator
 */
export function readWitnesses(typed: string): readonly WitnessAddress[] {
  const lines = typed.split(/[,\n]/).map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const [verifierKey = '', url = '', ...more] = line.split(/\s+/)
    if (more.length > 0 || !URL.canParse(url) || !/^https?:/.test(url)) {
      throw new Error(`DAFTAR_WITNESSES takes "KEY URL, KEY URL", not "${line}"`)
    }
    return { verifierKey, url: url.replace(/\/+$/, '') }
  })
}
