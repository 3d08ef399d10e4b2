import { newFormToken } from '@/lib/form-token'

/** A token for a form that was just touched; asked for by the form's script. */
export function GET(): Response {
  return Response.json({ token: newFormToken(new Date()) }, { headers: { 'cache-control': 'no-store' } })
}
