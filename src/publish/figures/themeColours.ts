interface Coloured {
  readonly id: string;
  readonly data: { readonly colour: { readonly day: string; readonly night: string } };
}

/** Takes the themes and gives the style rules by which `theme-<id>` carries a theme's colour, by day and by night. */
export function themeColours(themes: readonly Coloured[]): string {
  return themes
    .map(
      ({ id, data: { colour } }) =>
        `.theme-${id}{--theme:light-dark(${colour.day},${colour.night})}`,
    )
    .join('');
}
