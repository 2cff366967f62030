/** Requests that arrive at the same moment share a statement: what comes first waits for nobody. */

const itemsMax = 200
const runsMax = 2

type Waiting<In, Out> = {
  readonly item: In
  readonly resolve: (out: Out) => void
  readonly reject: (error: unknown) => void
}

/** `run` gives one answer for each item, in their order; when it fails, all of them fail. */
export function batched<In, Out>(
  run: (items: readonly In[]) => Promise<readonly Out[]>,
): (item: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = []
  let running = 0
  const next = () => {
    if (running >= runsMax || waiting.length === 0) return
    const batch = waiting.slice(0, itemsMax)
    waiting = waiting.slice(itemsMax)
    running += 1
    run(batch.map(({ item }) => item))
      .then((outs) => {
        batch.forEach(({ resolve }, at) => resolve(outs[at] as Out))
      })
      .catch((error: unknown) => {
        for (const { reject } of batch) reject(error)
      })
      .finally(() => {
        running -= 1
        next()
      })
  }
  return (item) =>
    new Promise<Out>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // All that the same turn of the loop brings goes along.
      setImmediate(next)
    })
}
