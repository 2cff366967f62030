export { categories, categoryColumns, readCategories } from './categories.ts'
export { placeColumns, places, readPlaces } from './places.ts'
export { complaint } from './service.ts'
