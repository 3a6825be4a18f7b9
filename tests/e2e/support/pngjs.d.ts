// The little of pngjs that the tests use; it comes without types.
declare module "pngjs" {
  export class PNG {
    static readonly sync: { read(bytes: Uint8Array): { data: Uint8Array; width: number; height: number } };
  }
}
