export { filterForm, savedFiltersMax, savedFiltersOf, saveFilter } from './filters.ts'
export { findCasesBy, namesOfApplicants, noteSearch, soundsAsName } from './search.ts'
export { findingKeys, type Finder } from './terms.ts'
