/** docs/problems.md, written from the lists that the program refuses by: `npm run docs`. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ProblemList } from '#platform/kernel'
import { projectFiles, root } from './tree.ts'

export const problemsPage = 'docs/problems.md'

/** Every list that a folder's problems exports, by its path: for the page and for the test. */
export async function readProblemLists(): Promise<Map<string, ProblemList>> {
  const lists = new Map<string, ProblemList>()
  const declared = projectFiles().filter((path) =>
    /^(platform|services|channels)\/[^/]+\/([^/]+\/)?([a-z]+-)?problems\.ts$/.test(path),
  )
  for (const path of declared.sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href)
    const found = Object.values(module).filter(isProblems)
    lists.set(path, Object.assign({}, ...found.map(({ list }) => list)))
  }
  return lists
}

function isProblems(value: unknown): value is { readonly list: ProblemList } {
  return typeof value === 'object' && value !== null && 'list' in value
}

/** The page: one table per folder, sorted by code. */
export function writeProblems(lists: ReadonlyMap<string, ProblemList>): string {
  const parts = [...lists].map(([path, list]) => {
    const folder = path.replace(/\/?-?problems\.ts$/, '')
    const rows = Object.entries(list)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { status, title, wayOut }]) => {
        const words = [title.en, wayOut.en, title.ur].map(cell).join(' | ')
        return `| \`${code}\` | ${status} | ${words} |`
      })
    const head = '| Code | Status | What went wrong | The way out | اردو |\n|---|---|---|---|---|'
    return `## ${folder}\n\n${head}\n${rows.join('\n')}\n`
  })
  return [
    '# Problems\n',
    'What the program can refuse, and what to do then. The code is stable: a machine may rely on',
    'it. The HTTP interface answers with `application/problem+json` (RFC 9457).',
    'Written by `npm run docs` from the lists in the code; a test keeps them equal.\n',
    ...parts,
  ].join('\n')
}

function cell(wording: string): string {
  return wording.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

if (import.meta.main && existsSync(join(root, 'docs'))) {
  writeFileSync(join(root, problemsPage), writeProblems(await readProblemLists()))
}
