/** The address of a script, to be loaded when it is needed (`src/publish/head/scriptAddress.ts`). */
declare module '*.ts?address' {
  const address: string;
  export default address;
}
