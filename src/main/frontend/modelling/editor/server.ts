// SPDX-License-Identifier: EUPL-1.2
// How the editor talks with the server: the drawing in, commands out.
import { page } from '../../shared/page.ts';
import { fetchSeal, type Seal } from '../../shared/seal.ts';
import type { Drawing, Sides } from './drawing.ts';
import type { Answer, Sending } from './queue.ts';

const WAIT = 20_000;

/** The drawing, or why there is none: another try may help, the session is over, or it is not to be had. */
export async function fetchDrawing(api: string): Promise<Drawing | 'unreachable' | 'expired' | 'refused'> {
  try {
    const response = await fetch(`${api}/drawing`, {
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(WAIT),
    });
    if (response.ok) return (await response.json()) as Drawing;
    if (response.status === 401) return 'expired';
    return isNo(response.status) ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** One for each person and model. */
export function fetchModelSeal(api: string): Promise<Seal | undefined> {
  return fetchSeal(`${api}/device-key`, page.handle());
}

export async function sendCommand(api: string, sending: Sending): Promise<Answer> {
  try {
    const response = await fetch(`${api}/commands`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Verkstad-Handle': page.handle() },
      body: JSON.stringify({ id: sending.id, base: sending.base, commands: [sending.command] }),
      signal: AbortSignal.timeout(WAIT),
    });
    return answer(response.status, await response.json().catch(() => ({})));
  } catch {
    return { kind: 'unreachable' };
  }
}

/** What the server's answer means for what was sent. */
export function answer(status: number, body: unknown): Answer {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const detail = typeof said['detail'] === 'string' ? said['detail'] : '';
  const base = typeof said['base'] === 'number' ? said['base'] : 0;
  if (status === 200 && base > 0) {
    return { kind: 'done', base, focus: typeof said['focus'] === 'string' ? said['focus'] : '' };
  }
  if (status === 401) return { kind: 'expired' };
  if (status === 409) {
    if (base === 0) return inTheWay(said['type'], detail);
    return { kind: 'conflict', base, detail, ...(said['sides'] ? { sides: said['sides'] as Sides } : {}) };
  }
  return isNo(status) ? { kind: 'refused', detail } : { kind: 'unreachable' };
}

/** What is no conflict of two writers: another session's page, a race in the database, or a rule such as "read only". */
function inTheWay(type: unknown, detail: string): Answer {
  if (type === 'urn:verkstad:other-session') return { kind: 'expired' };
  const isRule = typeof type === 'string' && type !== 'urn:verkstad:http-409';
  return isRule ? { kind: 'refused', detail } : { kind: 'unreachable' };
}

/** The same question would get the same answer. */
function isNo(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429;
}
