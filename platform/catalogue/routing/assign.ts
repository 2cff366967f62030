/** From where a routed case is sought somebody for, and how it has come to them. */
import type { Case } from '#platform/cases'
import { comesTo, officeOfCourse, type Course } from './course.ts'
import { andBarred, type Barred, type Responsible, type Sought } from './responsible.ts'
import type { Routing } from './rows.ts'

/** An office by its name, and who answers there. */
export type From = { readonly office: string; readonly role: string }

/** The office that has the case. */
export const fromCourse = (course: Course): From => ({
  office: officeOfCourse(course),
  role: course.role,
})

/** Never for whom the case is about, nor who has closed it before, nor its own applicant. */
export function soughtFor(
  { id: caseId, postId: leaves, applicantId }: Pick<Case, 'id' | 'postId' | 'applicantId'>,
  { head }: Pick<Routing, 'head'>,
  from: From,
  barred: Barred,
): Sought {
  const applicant = applicantId === undefined ? [] : [applicantId]
  return { caseId, ...from, head, leaves, barred: andBarred(barred, applicant) }
}

/** The case has come to a post: in any other office than was asked for it is the head's. */
export function settle(
  course: Course,
  { office }: Responsible,
  from: From,
  { head }: Pick<Routing, 'head'>,
): Course {
  return { ...comesTo(course, office), role: office === from.office ? from.role : head }
}
