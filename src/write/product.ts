/** A file that the program writes. */
export interface Product {
  readonly file: string;
  readonly content: Buffer;
}
