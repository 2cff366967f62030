/** The officers of the simulation: who sits at which post, who is away. */
import type { HeldPost, OfficeTree, Person } from '#platform/identity'
import { text } from '#platform/kernel'
import { nuisanceOffices, nuisancePosts } from '#tests/nuisance-offices'

export class Offices {
  private readonly holders = new Map(nuisancePosts.map(({ id }) => [id as string, `AT-${id}`]))
  private readonly away = new Set<string>()

  /** Every post with whoever is at work there. */
  posts(): HeldPost[] {
    return nuisancePosts.map((post) => {
      const personId = this.atWork(post.id)
      const held = personId === undefined ? {} : { personId }
      return { ...post, office: text('Office', 'دفتر'), ...held }
    })
  }

  tree(): OfficeTree {
    return { offices: nuisanceOffices, posts: this.posts() }
  }

  atWork(post: string): string | undefined {
    const personId = this.holders.get(post)
    return personId === undefined || this.away.has(personId) ? undefined : personId
  }

  goesOrComes(which: number): void {
    const [, personId = ''] = [...this.holders][which % this.holders.size] ?? []
    if (!this.away.delete(personId)) this.away.add(personId)
  }

  /** Two officers change their places. */
  transfer(one: number, other: number): void {
    const posts = [...this.holders.keys()]
    const [a = '', b = ''] = [posts[one % posts.length], posts[other % posts.length]]
    const [first = '', second = ''] = [this.holders.get(a), this.holders.get(b)]
    this.holders.set(a, second).set(b, first)
  }

  /** As the door compares officers with the parties of a case. */
  persons(): ReadonlyMap<string, Person> {
    const rest = { name: 'Invented', phone: '', language: 'en' as const }
    return new Map(
      [...this.holders.values()].map((id, i) => [id, { id, cnic: String(i), ...rest }]),
    )
  }
}
