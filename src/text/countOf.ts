/** Takes a count and what is counted, one and many, and gives it in words: `1 paper`, `12,000 papers`. */
export function countOf(count: number, one = 'paper', many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
