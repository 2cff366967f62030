import { statfs } from 'node:fs/promises'

/**
 * Whether the disk has room for more. Asked before every write, so the answer is remembered: the
 * disk itself is looked at once a second.
 */
export type Room = {
  /** False from the moment that less than the reserve is left on one of the disks. */
  readonly hasRoom: () => boolean
  /** Free on the fullest of the disks, at the last look; infinite before the first. */
  readonly freeBytes: () => number
  /** Looks once. */
  readonly look: () => Promise<void>
  /** Looks, and then again and again until stopped. */
  readonly start: () => Promise<void>
  readonly stop: () => void
  /** Calls whenever writes begin or cease to be refused. */
  readonly onChange: (tell: (hasRoom: boolean) => void) => void
}

export type RoomOptions = {
  readonly folders: readonly string[]
  /** What must stay free; 0 to refuse nothing. By default it depends on the disk's size. */
  readonly reserveBytes?: number | undefined
  readonly measure?: Measure
  readonly intervalMs?: number
}

type Measure = (folder: string) => Promise<DiskSize>
export type DiskSize = { readonly freeBytes: number; readonly totalBytes: number }

/**
 * What finishing accepted work takes: sealing leaves, sending messages, what is written between
 * two looks (measured, some 10 MB a second under full load) and the database's recovery.
 */
const reserveBytesDefault = 64 * 1024 * 1024
/** A small disk keeps no more than this share. */
const reserveShareMax = 0.1
/** So much more than the reserve must be free before writes go on: not on and off each second. */
const resumeFactor = 1.25

export function reserveFor({ totalBytes }: Pick<DiskSize, 'totalBytes'>): number {
  return Math.min(reserveBytesDefault, totalBytes * reserveShareMax)
}

/** Nothing is looked at, and there is room, before `look` or `start`. */
export function createRoom(options: RoomOptions): Room {
  const { folders, reserveBytes, measure = measureDisk, intervalMs = 1_000 } = options
  const listeners: ((hasRoom: boolean) => void)[] = []
  let hasRoom = true
  let freeBytes = Number.POSITIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const look = async () => {
    const disks = await Promise.all(folders.map(measure))
    const factor = hasRoom ? 1 : resumeFactor
    const before = hasRoom
    hasRoom = disks.every((disk) => disk.freeBytes >= factor * (reserveBytes ?? reserveFor(disk)))
    freeBytes = Math.min(...disks.map((disk) => disk.freeBytes))
    if (hasRoom !== before) for (const tell of listeners) tell(hasRoom)
  }
  const lookAgain = async () => {
    // A disk that cannot be measured just now is as it was.
    await look().catch(() => undefined)
    if (!isStopped) timer = setTimeout(() => void lookAgain(), intervalMs).unref()
  }
  return {
    hasRoom: () => hasRoom,
    freeBytes: () => freeBytes,
    look,
    start: lookAgain,
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
    onChange: (tell) => void listeners.push(tell),
  }
}

async function measureDisk(folder: string): Promise<DiskSize> {
  const { bavail, bsize, blocks } = await statfs(folder)
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}
