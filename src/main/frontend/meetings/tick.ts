// SPDX-License-Identifier: EUPL-1.2
// What one tick of the roll is, on its way to the server and back. Knows no DOM.
import { answerOf } from '../shared/answer.ts';
import type { Draft } from '../shared/drafts.ts';
import type { Answer } from '../shared/field-saver.ts';

/** What holds after a tick arrived: not always what was sent, when a colleague ticked later. */
export interface Holds {
  readonly present: boolean;
  readonly by: string;
  readonly at: string;
  readonly self: boolean;
}

export interface TickReply {
  readonly answer: Answer;
  readonly holds?: Holds;
}

/** A tick as it is kept on the device: what it says, and the name that lets it count once however often it is sent. */
export function tickText(present: boolean, command: string): string {
  return `${present ? 'yes' : 'no'} ${command}`;
}

export function saysPresent(text: string): boolean {
  return text.startsWith('yes');
}

/** @param age milliseconds since it was made: the server trusts this clock's differences, not its time */
export function tickBody(text: string, age: number): string {
  return JSON.stringify({
    present: saysPresent(text),
    age: Math.max(0, Math.round(age)),
    command: text.slice(text.indexOf(' ') + 1),
  });
}

/** Of what waits on this device only the newest is still meant; undefined when nothing waits. */
export function newest(waiting: readonly Draft[]): Draft | undefined {
  return [...waiting].sort((a, b) => b.at - a.at)[0];
}

export async function putTick(url: string, handle: string, body: string): Promise<TickReply> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Verkstad-Handle': handle },
      body,
      keepalive: true,
    });
    const reply = (await response.json().catch(() => ({}))) as Holds & { version?: number };
    const answer = answerOf(response.status, reply);
    return answer.kind === 'saved' ? { answer, holds: reply } : { answer };
  } catch {
    return { answer: { kind: 'unreachable' } };
  }
}
