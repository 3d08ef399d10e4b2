import { defaultLocale } from '@/lib/locale'

/** The bare address leads to the first language. Nothing is guessed from the browser: a shared link shows one page. */
export function GET(): Response {
  return new Response(null, { status: 307, headers: { location: `/${defaultLocale}` } })
}
