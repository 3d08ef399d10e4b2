/** Whoever calls a door that is not there is a program: it gets two words, not the page for people. */
function nothingHere(): Response {
  return Response.json({ error: 'not-found' }, { status: 404, headers: { 'cache-control': 'no-store' } })
}

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
}
