// placeholder, replaced by the real module
export interface ThemeModel {
  readonly themes: readonly { id: string }[];
}
export function trainThemes(_p: readonly unknown[], themes: readonly { id: string }[]): ThemeModel {
  return { themes };
}
export function suggestTheme(
  m: ThemeModel,
  _t: { title: string; abstract: string },
): { theme: string } {
  return { theme: m.themes[0]?.id ?? 'x' };
}
