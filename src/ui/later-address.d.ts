/** The address of a script that is bundled on its own: see later.ts. */
declare module '*?later' {
  const address: string;
  export default address;
}
/** The address of a script that is one file: see alone.ts. */
declare module '*?alone' {
  const address: string;
  export default address;
}
