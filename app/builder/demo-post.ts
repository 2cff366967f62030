/** The invented officer who decides a new service in the demonstration district. */

export type Officer = { readonly name: string; readonly cnic: string; readonly phone: string }

const names = ['Nadia Aslam', 'Imran Qureshi', 'Farzana Malik', 'Asad Mirza', 'Hina Sheikh']

/** Nobody else in the file has this CNIC or phone: both carry the next number of the district. */
export function officerFor(demo: string): Officer {
  const numbers = [...demo.matchAll(/"39990-1(\d{6})-\d"/g)].map(([, number]) => Number(number))
  const next = Math.max(0, ...numbers) + 1
  const number = String(next).padStart(6, '0')
  return {
    name: names[next % names.length] ?? '',
    cnic: `39990-1${number}-${(next * 7 + 1) % 10}`,
    phone: `0399 0${number}`,
  }
}

/** The registration with one more post, laid out as the rest of the file is. */
export function withPost(demo: string, post: string, { name, cnic, phone }: Officer): string {
  const end = /("posts": \[[\s\S]*?\n {4}\})(\n {2}\])/.exec(demo)
  if (!end) throw new Error('app/demo-registration.json has no list "posts" as expected')
  const filled = post
    .replace('Nadia Aslam', name)
    .replace('39990-0000000-0', cnic)
    .replace('0399 0000000', phone)
  const at = end.index + (end[1] ?? '').length
  return `${demo.slice(0, at)},\n${filled.trimEnd()}${demo.slice(at)}`
}
