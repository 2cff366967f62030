/** What somebody said, sealed until everybody may read it; whose it is stands nowhere in it. */
import type { Vault } from '#platform/identity'

const answersAt = (round: string, id: string) => `consultations.opinion|${round}|${id}`
const commentAt = (round: string, id: string) => `consultations.comment|${round}|${id}`

export function sealAnswers(
  vault: Vault,
  round: string,
  { id, answers }: { readonly id: string; readonly answers: ReadonlyMap<string, string> },
): Buffer {
  return vault.seal(JSON.stringify([...answers]), answersAt(round, id))
}

export function openAnswersOf(
  vault: Vault,
  round: string,
  { id, sealed }: { readonly id: string; readonly sealed: Buffer },
): ReadonlyMap<string, string> {
  const pairs = JSON.parse(vault.open(sealed, answersAt(round, id)).toString('utf8')) as [
    string,
    string,
  ][]
  return new Map(pairs)
}

export function sealComment(
  vault: Vault,
  round: string,
  { id, words }: { readonly id: string; readonly words: string },
): Buffer {
  return vault.seal(words, commentAt(round, id))
}

export function openComment(
  vault: Vault,
  round: string,
  { id, sealed }: { readonly id: string; readonly sealed: Buffer },
): string {
  return vault.open(sealed, commentAt(round, id)).toString('utf8')
}
