/** The package is published without declarations that a module can read; these are of what is used here. */
declare module 'yaml' {
  /** Where a node begins, where its value ends, and where what belongs to it ends. */
  type Range = readonly [number, number, number];

  export interface Node {
    readonly range?: Range | null;
  }
  export interface Scalar extends Node {
    readonly value: unknown;
    readonly type?: string;
  }
  export interface Pair {
    readonly key: Node;
    readonly value: Node | null;
  }
  export interface YAMLMap extends Node {
    readonly items: readonly Pair[];
    readonly flow?: boolean;
  }
  export interface YAMLSeq extends Node {
    readonly items: readonly Node[];
    readonly flow?: boolean;
  }
  export interface Document {
    readonly contents: Node | null;
    readonly errors: readonly Error[];
  }

  export function parseDocument(text: string): Document;
  export function isMap(node: unknown): node is YAMLMap;
  export function isSeq(node: unknown): node is YAMLSeq;
  export function isScalar(node: unknown): node is Scalar;
}
