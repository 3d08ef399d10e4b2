import { patienceMilliseconds, within } from '@/app/doors/within'
import { clinic } from '@/lib/content/clinic'
import { defaultLocale, isLocale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { rideByToken } from '@/lib/rides/queries'
import { rideDocument } from './ride-document'
import { rideView } from './ride-view'

export const dynamic = 'force-dynamic'
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

type Context = { params: Promise<{ locale: string; token: string }> }

/**
 * The page for whoever drives a person home, by the secret in the address. It is a document of its own: what the site's
 * other pages carry along, the ways into the site and the page for unknown addresses, names what people come for.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale: asked, token } = await params
  const locale = isLocale(asked) ? asked : defaultLocale
  const view = rideView(await find(token), { locale, clinic: clinic() })
  return new Response(rideDocument(view), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })
}

async function find(token: string) {
  try {
    return await within(patienceMilliseconds, rideByToken(token, new Date()))
  } catch (error) {
    // Postgres is away: the page says so.
    log.error({ event: 'ride-not-read', code: errorCode(error) })
    return 'unavailable' as const
  }
}
