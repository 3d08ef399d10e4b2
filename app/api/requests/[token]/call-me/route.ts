import { privatePage } from '@/app/doors/private-page'
import { wishCall } from '@/lib/consultations/wish-call'
import { ownDoor } from '../own-door'

type Params = { params: Promise<{ token: string }> }

/** Tells the office that no free time suits and that the person wants to hear from it. A form post (303) or JSON. */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return ownDoor(
    request,
    { params },
    {
      act: async ({ locale, token }, _, now) => {
        const result = await wishCall(token, now)
        if (!result.ok) return result
        return { ok: true, status: 200, body: {}, page: privatePage({ locale, token }) }
      },
      back: (caller, problem) => privatePage(caller, '', { problem }),
    },
  )
}
