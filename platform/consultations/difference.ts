/** What changed between two texts, word by word: the longest words they share stay. Pure. */

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly words: string }

/** Words with the space after them, so that the pieces put together are the text again. */
const wordsIn = (written: string) => written.match(/\S+\s*|^\s+/gu) ?? []

/** Beyond this many pairs of words the middle is told as taken out and put in whole. */
const pairsMax = 4_000_000

/** The pieces in their order; `same` and `added` are the new text, `same` and `removed` the old. */
export function differenceOf(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  const rest = Math.min(old.length, now.length) - start
  while (end < rest && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const [cut, put] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  const middle: Piece[] =
    cut.length * put.length > pairsMax
      ? [pieceOf('removed', cut), pieceOf('added', put)]
      : commonOf(cut, put)
  return joined([
    pieceOf('same', old.slice(0, start)),
    ...middle,
    pieceOf('same', old.slice(old.length - end)),
  ])
}

const pieceOf = (kind: Piece['kind'], words: readonly string[]): Piece => ({
  kind,
  words: words.join(''),
})

/** Along the longest common subsequence. */
function commonOf(old: readonly string[], now: readonly string[]): Piece[] {
  const width = now.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const down = longest[(i + 1) * width + j] ?? 0
      const right = longest[i * width + j + 1] ?? 0
      const both = (longest[(i + 1) * width + j + 1] ?? 0) + 1
      longest[i * width + j] = old[i] === now[j] ? both : Math.max(down, right)
    }
  }
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    const isCut = (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)
    if (was !== undefined && was === is) {
      pieces.push({ kind: 'same', words: was })
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || isCut)) {
      pieces.push({ kind: 'removed', words: was })
      i += 1
    } else {
      pieces.push({ kind: 'added', words: is ?? '' })
      j += 1
    }
  }
  return pieces
}

/** Neighbours of one kind as one piece; nothing empty. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const { kind, words } of pieces) {
    const last = all.at(-1)
    if (words === '') continue
    if (last?.kind === kind) all[all.length - 1] = { kind, words: last.words + words }
    else all.push({ kind, words })
  }
  return all
}
