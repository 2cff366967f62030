import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { createRoom, reserveFor, type DiskSize } from './room.ts'

const mebibyte = 1024 * 1024
const large = 500_000 * mebibyte

function disks(free: Record<string, number>, totalBytes = large) {
  const measure = async (folder: string): Promise<DiskSize> => {
    const mebibytes = free[folder]
    if (mebibytes === undefined) throw new Error('away')
    return { freeBytes: mebibytes * mebibyte, totalBytes }
  }
  return { folders: Object.keys(free), measure }
}

test('a large disk keeps 64 MB, a small one a tenth', () => {
  assert.equal(reserveFor({ totalBytes: large }), 64 * mebibyte)
  assert.equal(reserveFor({ totalBytes: 200 * mebibyte }), 20 * mebibyte)
})

test('there is room until the reserve is touched, and again when more is free', async () => {
  const free = { data: 64 }
  const room = createRoom(disks(free))
  const told: boolean[] = []
  room.onChange((hasRoom) => told.push(hasRoom))
  const at = async (mebibytes: number) => {
    free.data = mebibytes
    await room.look()
    return room.hasRoom()
  }
  assert.equal(await at(64), true)
  assert.equal(await at(63), false)
  assert.equal(room.freeBytes(), 63 * mebibyte)
  assert.equal(await at(65), false, 'not on and off at the edge')
  assert.equal(await at(80), true)
  assert.equal(await at(70), true)
  assert.deepEqual(told, [false, true])
})

test('the fullest of the disks decides', async () => {
  const room = createRoom(disks({ data: 10_000, keys: 3 }))
  await room.look()
  assert.equal(room.hasRoom(), false)
  assert.equal(room.freeBytes(), 3 * mebibyte)
})

test('the operator may choose the reserve, and none at all', async () => {
  const chosen = createRoom({ ...disks({ data: 900 }), reserveBytes: 1_000 * mebibyte })
  await chosen.look()
  assert.equal(chosen.hasRoom(), false)
  const none = createRoom({ ...disks({ data: 0 }), reserveBytes: 0 })
  await none.look()
  assert.equal(none.hasRoom(), true)
})

test('a disk that cannot be measured is as it was', async () => {
  const free: { data?: number } = { data: 1 }
  const room = createRoom(disks(free as Record<string, number>))
  await room.start()
  room.stop()
  delete free.data
  await assert.rejects(room.look(), /away/)
  assert.equal(room.hasRoom(), false)
})

test('a real folder has a disk', async () => {
  const room = createRoom({ folders: [tmpdir()], reserveBytes: 0 })
  await room.look()
  assert.ok(room.freeBytes() > 0 && Number.isFinite(room.freeBytes()))
})
