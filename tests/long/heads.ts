/**
 * Somebody outside who keeps every head of the log that was ever shown. A head must have its
 * entries when it is shown, never be smaller than the one before it at the same address, never
 * have another root than one of the same size; at the end each must be a beginning of the log.
 */
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Journal } from './journal.ts'

export type Watcher = {
  /** Heads of different sizes that were seen. */
  seen(): number
  /** Whether the leaves, in their order, lead to every head that was shown. */
  check(entries: readonly Uint8Array[]): void
  stop(): Promise<void>
}

const intervalMs = 120
const width = 256

export function watchHeads(addresses: () => readonly string[], journal: Journal): Watcher {
  const roots = new Map<number, string>()
  const lastAt = new Map<string, number>()
  let isOver = false

  const look = async (address: string): Promise<void> => {
    const note = await fetchText(`${address}/log/checkpoint`)
    const [, sizeLine, root = ''] = note?.split('\n') ?? []
    const size = Number(sizeLine)
    if (!note || !Number.isSafeInteger(size)) return
    const before = lastAt.get(address) ?? 0
    if (size < before) journal.breach(`AU-3 a head of ${size} leaves after one of ${before}`)
    lastAt.set(address, size)
    const known = roots.get(size)
    if (known !== undefined && known !== root) journal.breach(`AU-3 two heads of ${size} leaves`)
    if (known !== undefined || size === 0) return
    roots.set(size, root)
    if (!(await hasEntries(address, size))) {
      journal.breach(`AU-1 a head of ${size} leaves was shown before its tiles`)
    }
  }
  const watch = async () => {
    while (!isOver) {
      await Promise.all(addresses().map((address) => look(address).catch(() => undefined)))
      await wait(intervalMs)
    }
  }
  const watching = watch()
  return {
    seen: () => roots.size,
    check: (entries) => {
      const rootOf = reckoner(entries)
      for (const [size, root] of roots) {
        if (size > entries.length) journal.breach(`AU-3 a head of ${size}, and fewer leaves`)
        else if (rootOf(0, size).toString('base64') !== root) {
          journal.breach(`AU-3 the head of ${size} is no beginning of the log`)
        }
      }
    },
    stop: async () => {
      isOver = true
      await watching
    },
  }
}

/** RFC 6962, 2.1, by a second hand than the program's own; what was reckoned once is kept. */
function reckoner(entries: readonly Uint8Array[]): (from: number, to: number) => Buffer {
  const known = new Map<string, Buffer>()
  const sha256 = (prefix: number, ...parts: readonly Uint8Array[]) =>
    createHash('sha256')
      .update(Buffer.concat([Buffer.of(prefix), ...parts]))
      .digest()
  const rootOf = (from: number, to: number): Buffer => {
    const name = `${from} ${to}`
    const before = known.get(name)
    if (before) return before
    const count = to - from
    const half = 2 ** Math.ceil(Math.log2(count) - 1)
    const root =
      count === 1
        ? sha256(0, entries[from] ?? new Uint8Array())
        : sha256(1, rootOf(from, from + half), rootOf(from + half, to))
    known.set(name, root)
    return root
  }
  return rootOf
}

async function fetchText(address: string): Promise<string | undefined> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) })
  return answer.status === 200 ? answer.text() : undefined
}

/** The newest bundle, as wide as the head is; the full one stands for a narrower. */
async function hasEntries(address: string, size: number): Promise<boolean> {
  const index = Math.floor((size - 1) / width)
  // Three digits a folder, all but the last with an x before them: x001/234.
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
  const path = digits.replace(/(\d{3})(?=\d)/g, 'x$1/')
  const full = `${address}/log/tile/entries/${path}`
  const partial = size % width === 0 ? full : `${full}.p/${size % width}`
  for (const url of [partial, full]) {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    if (status === 200) return true
    // Refused or gone with its program: nothing was said about the tile.
    if (status !== 404) return true
  }
  return false
}
