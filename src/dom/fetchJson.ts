/** Takes the address of a JSON file and gives what is in it; rejects with address and status where it cannot be had. */
export async function fetchJson(address: string, options?: RequestInit): Promise<unknown> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`.trim());
  return response.json();
}
