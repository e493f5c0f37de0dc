// SPDX-License-Identifier: EUPL-1.2
// What the server says about a drawing (GET /api/v1/models/{uid}/drawing), in the reader's words.
import type { Findings } from './live/findings.ts';
import type { Remark } from './remarks/remark.ts';

export interface Part {
  readonly layer: 'BACK' | 'LINE' | 'NODE' | 'OVER';
  /** The node or edge it belongs to; empty for none. */
  readonly element: string;
  readonly svg: string;
}

/** What its attributes hold. */
export type Props = Readonly<Record<string, string>>;

export interface Element {
  readonly id: string;
  readonly type: string;
  readonly kind: string;
  readonly name: string;
  readonly props: Props;
  /** Absent when the picture does not show it. */
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  /** Whether one may say oneself where it stands. */
  readonly placeable?: boolean;
  /** How far: anywhere, up and down only, or not at all but for its height. */
  readonly moves?: 'free' | 'column' | 'height';
  /** Whether somebody has. */
  readonly placed?: boolean;
  /** Whether somebody has said how large it is. */
  readonly sized?: boolean;
}

export type Place = Required<Pick<Element, 'x' | 'y' | 'width' | 'height'>>;

export interface Line {
  readonly id: string;
  readonly type: string;
  readonly relation: string;
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly props: Props;
  /** Empty when the picture says it otherwise, such as by a lane. */
  readonly ways: readonly (readonly (readonly [number, number])[])[];
}

export interface Kind {
  readonly type: string;
  readonly name: string;
  /** How many there may be, 0 for any number. */
  readonly most: number;
  readonly kept: boolean;
  readonly unnamed: boolean;
}

export interface Relation {
  readonly type: string;
  readonly name: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly loops: boolean;
  readonly several: boolean;
  readonly tree: boolean;
  /** Its order is told by numbers. */
  readonly ordered: boolean;
}

/** By a relation, or for what is a relation itself by an attribute that names what it stands in. */
export interface Standing {
  readonly relation?: string;
  readonly above?: 'source' | 'target';
  readonly attribute?: string;
  readonly under: readonly string[];
}

export interface Attribute {
  readonly name: string;
  readonly words: string;
  readonly kind: 'TEXT' | 'NUMBER' | 'PERCENT' | 'YES_NO' | 'CHOICE' | 'LIST';
  readonly choices: readonly { readonly value: string; readonly words: string }[];
}

export interface Notation {
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  readonly places: Readonly<Record<string, Standing>>;
  /** By the type of element or relation; absent for none. */
  readonly attributes: Readonly<Record<string, readonly Attribute[]>>;
  /** The relation from step to step; empty where there is no order in time. */
  readonly flow: string;
}

/** Key figures of a flow in the reader's words, over the drawing. */
export interface Figures {
  /** Of the whole: lead time, touch time, flow efficiency; or one word on why there are none. */
  readonly totals: readonly string[];
  /** The most important of it in sentences, for those who do not see it. */
  readonly said: string;
  /** Of an average case, visits counted; each text is empty when the model does not say. */
  readonly steps: readonly {
    readonly element: string;
    readonly work: string;
    readonly waiting: string;
    /** How many times a case comes there; empty for once. */
    readonly often: string;
    /** The word for it, at the one step that is it; else empty. */
    readonly bottleneck: string;
  }[];
  /** Of the flows that leave a step in several ways. */
  readonly shares: readonly { readonly element: string; readonly words: string; readonly assumed: boolean }[];
  /** What the signs mean; they stand in the parts too. */
  readonly notes: readonly string[];
  /** What the drawing and these need together. */
  readonly width: number;
  readonly height: number;
  /** Painted over the drawing's own parts, in its coordinates. */
  readonly parts: readonly Part[];
}

/** What the editor knows how to change; what is newer it only shows. */
export const FORMAT = 1;

export interface Drawing {
  readonly format: number;
  readonly uid: string;
  readonly base: number;
  /** What waits on the device must not be readable there. */
  readonly confidential: boolean;
  readonly type: string;
  /** What the model is written in. */
  readonly language: string;
  readonly writable: boolean;
  /** Why it cannot be changed, in the reader's words; empty when it can. */
  readonly readOnly?: string;
  readonly undo: boolean;
  readonly redo: boolean;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** In the order they are painted. */
  readonly parts: readonly Part[];
  /** In the order they are read. */
  readonly elements: readonly Element[];
  readonly lines: readonly Line[];
  readonly notation: Notation;
  /** Heights where a sheet of paper may end, figures or not. */
  readonly gaps?: readonly (readonly [from: number, to: number])[];
  /** Of a process with activities. */
  readonly figures?: Figures;
  /** What the rules say; absent where nobody is to be told. */
  readonly findings?: Findings;
  /** What others have said of it; absent before anybody could. */
  readonly remarks?: readonly Remark[];
  /** Ids of what stays as it is; absent for none. */
  readonly given?: readonly string[];
}

/** A drawing to look at. */
export interface Picture extends Pick<Drawing, 'width' | 'height' | 'title' | 'parts' | 'elements' | 'lines'> {}

export interface MarkOf {
  readonly element: string;
  readonly change: Change;
}

/** A drawing to look at, with what happened to what is in it. */
export interface Marked extends Picture {
  readonly marks: readonly MarkOf[];
}

/** One side of a conflict, with what was done on it. */
export interface Side extends Marked {
  /** In words, what is gone included. */
  readonly changes: readonly string[];
}

export type Change = 'ADDED' | 'CHANGED' | 'MOVED' | 'MISSING' | 'REMOVED';

export interface Sides {
  readonly mine: Side;
  readonly theirs: Side;
}

/** Where the picture shows it. */
export function place(element: Element | undefined): Place | undefined {
  if (!element) return undefined;
  const { x, y, width, height } = element;
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? undefined
    : { x, y, width, height };
}
