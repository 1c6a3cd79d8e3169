/** What the tests use of the reference library of Frictionless Data, which comes without types. */
declare module 'datapackage' {
  export interface Resource {
    readonly name: string;
    readonly errors: readonly Error[];
    /** Every row, cast by the table schema; with `relations` foreign keys are looked up. */
    read(options: { keyed: true; relations?: boolean }): Promise<Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: object | string, options?: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  /** Checks a descriptor against the profile it names. */
  export function validate(descriptor: object | string): Promise<{ valid: boolean; errors: readonly Error[] }>;
}
