import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueProblems } from '#platform/catalogue'
import { createGroup } from './group.ts'

const refuse = () => catalogueProblems['too-busy']()

test('writes that wait together share one group and keep their own answers', async () => {
  const groups: number[][] = []
  const write = createGroup<number, number>(async (items) => {
    groups.push([...items])
    return items.map((item) => (item === 3 ? new Error('not 3') : item * 2))
  }, refuse)
  const answers = await Promise.allSettled([1, 2, 3, 4].map(write))
  assert.deepEqual(groups, [[1, 2, 3, 4]])
  assert.deepEqual(
    answers.map((one) => (one.status === 'fulfilled' ? one.value : 'refused')),
    [2, 4, 'refused', 8],
  )
})

test('one bad item does not spoil the others of its group', async () => {
  const write = createGroup<number, number>(async (items) => {
    if (items.includes(2)) throw new Error('2 breaks the statement')
    return items
  }, refuse)
  const answers = await Promise.allSettled([1, 2, 3].map(write))
  assert.deepEqual(
    answers.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
})

test('more than can wait are refused at once', async () => {
  let open = () => {}
  const gate = new Promise<void>((done) => {
    open = done
  })
  const write = createGroup<number, number>(async (items) => {
    await gate
    return items
  }, refuse)
  const all = Array.from({ length: 2_500 }, (_, item) => write(item))
  const settled = Promise.allSettled(all)
  open()
  const refused = (await settled).filter(({ status }) => status === 'rejected')
  assert.equal(refused.length, 500)
})
