/** Takes a list and a key for its members, and gives every member whose key an earlier one had, with that earlier one. */
export function findRepeated<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): { member: Member; first: Member }[] {
  const firsts = new Map<string, Member>();
  const repeated: { member: Member; first: Member }[] = [];
  for (const member of members) {
    const first = firsts.get(keyOf(member));
    if (first === undefined) firsts.set(keyOf(member), member);
    else repeated.push({ member, first });
  }
  return repeated;
}
