import { z } from 'zod';

const text = z.string().trim().min(1);

/** A name as a record of `content/references.json` has it; refuses one with both a family and a literal, or with neither. */
export const nameSchema = z
  .strictObject({
    family: text.optional(),
    given: text.optional(),
    /** Left out where only the family name is printed. */
    'dropping-particle': text.optional(),
    /** Printed with the family name, yet not what it is filed under: `van de` Weijer. */
    'non-dropping-particle': text.optional(),
    suffix: text.optional(),
    /** A name that is not to be taken apart: of a group, or of one word. */
    literal: text.optional(),
  })
  .refine(
    ({ family, literal }) => (family === undefined) !== (literal === undefined),
    'a name has either a family (and given) or a literal',
  );

/** A person's or a group's name in CSL's parts. */
export type Name = z.output<typeof nameSchema>;
