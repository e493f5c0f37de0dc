// SPDX-License-Identifier: EUPL-1.2
// What the save address answered, as FieldSaver understands it.
import type { Answer } from './field-saver.ts';

/** Ends of the problem types whose text may be stored nowhere. */
const UNKEEPABLE = /-national-id$/;

interface SaveReply {
  readonly type?: string;
  readonly version?: number;
  readonly savedAt?: string;
  readonly theirs?: string;
  readonly detail?: string;
}

export interface Save {
  readonly text: string;
  readonly version: number;
  /** Written while the server could not be reached: it is told, so that it knows the way back works. */
  readonly waited: boolean;
}

export async function put(url: string, handle: string, { text, version, waited }: Save): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'X-Verkstad-Handle': handle,
        ...(waited ? { 'X-Verkstad-Offline': '1' } : {}),
      },
      body: JSON.stringify({ text, version }),
      keepalive: text.length < 20_000,
    });
    // what was open when the page came may have become confidential since
    if (response.headers.get('X-Verkstad-Confidential')) document.dispatchEvent(new CustomEvent('confided'));
    return answerOf(response.status, await reply(response));
  } catch {
    return { kind: 'unreachable' };
  }
}

export function answerOf(status: number, body: SaveReply): Answer {
  if (status === 200 && body.version !== undefined) {
    return { kind: 'saved', version: body.version, savedAt: body.savedAt ? Date.parse(body.savedAt) : Date.now() };
  }
  if (status === 409 && body.theirs !== undefined && body.version !== undefined) {
    return { kind: 'conflict', theirs: body.theirs, version: body.version };
  }
  // 409 without a second text: another launch took over this browser
  if (status === 401 || status === 409) return { kind: 'expired' };
  if (status >= 400 && status < 500 && status !== 429) {
    return { kind: 'refused', detail: body.detail ?? '', unkeepable: UNKEEPABLE.test(body.type ?? '') };
  }
  return { kind: 'unreachable' };
}

async function reply(response: Response): Promise<SaveReply> {
  try {
    return (await response.json()) as SaveReply;
  } catch {
    return {};
  }
}
