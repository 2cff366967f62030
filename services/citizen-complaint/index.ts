export {
  categories,
  categoryColumns,
  categoryOption,
  readCategories,
  type Category,
} from './categories.ts'
export { placeColumns, places, readPlaces } from './places.ts'
export { complaint } from './service.ts'
export { checkResolution } from './workflow.ts'
