const RE_KEY = /^([a-z]{3,})((?:19|20)\d\d)[a-z]{2,}$/;
/** Names of venues and collections that make identifiers of the same shape as a citation's key. */
const NOT_SURNAMES = new Set(
  `icml neurips nips iclr cvpr iccv eccv wacv bmvc acl emnlp naacl eacl aaai ijcai
  kdd www sigir interspeech icassp coco voc imagenet semeval conll wmt trec clef squad inat brats isic
  isbi miccai kaggle challenge dataset version release cifar mnist`.split(/\s+/),
);

/**
 * Shows citation keys of the usual making (surname, year, first word of the title) as a citation,
 * which tells only of the first author, for the key does not say how many there are;
 * other keys in brackets, as typed. `command` is what stood there, for its tie and its kind.
 */
export function citation(keys: string, command: string): string | undefined {
  const list = keys.split(',').map((key) => key.trim());
  const read = list.map((key) => RE_KEY.exec(key));
  const isCommand = command.includes('\\');
  const tied = command.startsWith('~');
  if (read.some((match) => !match || NOT_SURNAMES.has(match[1] ?? ''))) {
    return isCommand ? `${tied ? ' ' : ''}[${list.join(', ')}]` : undefined;
  }
  const textual = isCommand ? /citet|textcite|citeauthor/.test(command) : !tied;
  return (
    (tied ? ' ' : '') +
    shown(
      read.flatMap((match) => (match ? [match] : [])),
      textual,
    )
  );
}

function shown(read: readonly RegExpExecArray[], textual: boolean): string {
  const names = read.map(([, surname = '', year = '']) => {
    const name = surname.charAt(0).toUpperCase() + surname.slice(1);
    return textual ? `${name} (${year})` : `${name}, ${year}`;
  });
  return textual ? names.join(', ') : `(${names.join('; ')})`;
}
