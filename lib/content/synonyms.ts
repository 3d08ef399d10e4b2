import 'server-only'
import * as z from 'zod'
import { readYaml } from './read-yaml'

const shape = z.array(z.array(z.string().min(1)).min(2))

/** Words that mean the same to whoever searches, a list for each meaning, in both languages. @throws ContentFault */
export function synonyms(): z.infer<typeof shape> {
  return readYaml('synonyms.yaml', shape)
}
