import { clinic } from '@/lib/content/clinic'
import { datedFacts } from '@/lib/content/dated-facts'
import { type Fillings, fillings } from '@/lib/content/fillings'
import { visitTypes } from '@/lib/content/visit-types'

/** What stands for `{{names}}` on a day, from the clinic's own files where nothing else is given. */
export function fillingsOn(today = '2026-11-25', facts = datedFacts()): Fillings {
  return fillings({ clinic: clinic(), visits: visitTypes(), facts }, 'en', today)
}
