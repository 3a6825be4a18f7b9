// Types for the part of pngjs that the tests use; the package has none.
declare module "pngjs" {
  export class PNG {
    static readonly sync: { read(bytes: Uint8Array): { data: Uint8Array; width: number; height: number } };
  }
}
