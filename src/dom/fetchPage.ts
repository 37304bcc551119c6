/**
 * Takes the address of a page of this site and gives it as a document in which nothing runs; undefined where it cannot be had. Its HTML
 * never is a string of ours: this is the one way to read a page that a policy of trusted types allows without a way round it.
 */
export function fetchPage(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined);
    };
    request.onerror = () => {
      resolve(undefined);
    };
    request.send();
  });
}
