/** What must not be in the repository: traces of a machine, and what a program can make again. */
import { homedir, hostname } from 'node:os'
import { dirname } from 'node:path'
import { root, type SourceFile } from './tree.ts'

/** Paths of machines; this copy's own place and home are added when it runs. */
function machinePaths(): RegExp[] {
  // Everybody's /tmp is no trace; a copy that lies right in it is one by its own name.
  const near = dirname(root) === '/tmp' ? root : dirname(root)
  const places = [near, homedir()].filter((place) => place.length > 1 && place !== '/tmp')
  return [
    /(?<![\w.])\/home\/[a-z]/,
    /(?<![\w.])\/Users\/[A-Z]/i,
    /[A-Z]:\\Users\\/,
    ...places.map((place) => new RegExp(`(?<![\\w.~])${place.replace(/[\\.+]/g, '\\$&')}/`)),
  ]
}

const packageHost =
  /https?:\/\/[^\s"'/]*(registry|artifactory|nexus|verdaccio|npm-proxy)[^\s"'/]*/gi
const publicHost = 'https://registry.npmjs.org'

export function traceFaults({ path, source }: SourceFile): string[] {
  const machine = machinePaths().filter((pattern) => pattern.test(source))
  const host = hostname().length > 6 && source.includes(hostname())
  const hosts = [...source.matchAll(packageHost)].map(([found]) => found)
  return [
    ...machine.map(
      (pattern) => `${path} holds a path of one machine: ${pattern.exec(source)?.[0]}`,
    ),
    ...(host ? [`${path} names the machine it was written on`] : []),
    ...hosts.filter((found) => found !== publicHost).map((found) => `${path} names ${found}`),
    ...(/^\s*(registry|\S*:_auth\w*)\s*=/m.test(source) && path.endsWith('.npmrc')
      ? [`${path} chooses a registry`]
      : []),
  ]
}

const madeFolder = /(^|\/)(node_modules|dist|coverage)\/|^(data|tmp|\.cache)\//
const madeFile = /\.(log|tsbuildinfo|tgz|pid)$|(^|\/)\.DS_Store$/

/** What another command makes again does not belong in git. */
export function madeFaults(path: string): string[] {
  return madeFolder.test(path) || madeFile.test(path) ? [`${path} is made by a program`] : []
}
