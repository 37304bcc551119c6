/** Takes what loads something by its key, and gives the same with each loaded once for all who ask; what failed is loaded anew. */
export function once<Key, Loaded>(
  load: (key: Key) => Promise<Loaded>,
): (key: Key) => Promise<Loaded> {
  const kept = new Map<Key, Promise<Loaded>>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const loading = load(key);
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    return loading;
  };
}
