// The people of a neighbourhood choose what part of its development budget is spent on.
import { defineBallot, text } from '#platform/catalogue'

export const budgetVotes = defineBallot({
  id: 'budget-votes',
  title: text('Vote on a neighbourhood’s budget', 'محلے کے بجٹ پر رائے شماری'),
  about: text(
    'Whoever lives in a neighbourhood chooses which of its projects are paid for.',
    'محلے کے رہنے والے چنتے ہیں کہ بجٹ سے کون سے منصوبے بنیں۔',
  ),
  authority: text(
    'Deputy Commissioner, with the District Accounts Officer',
    'ڈپٹی کمشنر، ضلعی افسر حسابات کے ساتھ',
  ),
  law: text(
    'Punjab Local Government Act 2022: the district’s development budget',
    'پنجاب لوکل گورنمنٹ ایکٹ 2022: ضلعی ترقیاتی بجٹ',
  ),
  // Whoever publishes it is not who opens it: that the money is there, the accounts tell.
  publishedBy: 'collector',
  openedBy: 'accounts-officer',
  assurance: 'substantial',
})
