/** Where a request's free text stands: authenticated with it, so that it opens in its own row only. */
export function messagePlace(requestId: string): string {
  return `ConsultationRequest.message:${requestId}`
}

/** Where the office's note on a request stands. */
export function notePlace(noteId: string): string {
  return `RequestNote.text:${noteId}`
}
