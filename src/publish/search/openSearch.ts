import { address } from '../../model/address.ts';

const RE_SPECIAL = /[<>&"']/g;

/** Takes the site's name, what can be searched in it and its address, and gives the OpenSearch 1.1 description that browsers read. */
export function openSearchDescription(name: string, description: string, site: URL): string {
  const whole = (path: string): string => escapeXml(new URL(address(path), site).href);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name.slice(0, 16))}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <Url type="text/html" method="get" template="${whole('/search/')}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${whole('/opensearch.xml')}"/>
  <Image width="64" height="64" type="image/svg+xml">${whole('/icon.svg')}</Image>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Language>en</Language>
</OpenSearchDescription>
`;
}

function escapeXml(text: string): string {
  return text.replace(RE_SPECIAL, (sign) => `&#${sign.charCodeAt(0)};`);
}
