/** Beginnings of words in British and in American English. */
const beginnings = `acknowledgement acknowledgment,aerofoil airfoil,aeroplane airplane,ageing aging,aluminium aluminum,
  anaem anem,analogue analog,archaeolog archeolog,artefact artifact,catalogue catalog,connexion connection,cosy cozy,
  dialogue dialog,diarrhoea diarrhea,distil distill,draught draft,encyclopaed encycloped,enrol enroll,foetus fetus,
  fulfil fulfill,gaol jail,grey gray,gynaecolog gynecolog,haemorrhag hemorrhag,instalment installment,instil instill,
  jewellery jewelry,judgement judgment,leukaem leukem,manoeuvre maneuver,mediaev mediev,mould mold,moustache mustache,
  oestrogen estrogen,orthopaed orthoped,paediatr pediatr,plough plow,pyjama pajama,sceptic skeptic,skilful skillful,
  smoulder smolder,sulph sulf,wilful willful,woollen woolen`
  .split(/,\s*/)
  .map((pair) => pair.split(" ") as [british: string, american: string]);

const endings = "(s|ed|ing|ings|ers?|able|ably|al|ally|ful|fully|hoods?|ism|ists?|ites?|less|ly|some|y|ies)?";
const inOur =
  `(?:arb|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|
  rig|rum|savi?|splend|succ|tum|val|vap|vig)`.replaceAll(/\s+/g, "");
const inRe = "(?:(?:centi|kilo|milli)?met|amphitheat|calib|cent|fib|lit|lust|meag|mit|sab|scept|somb|spect|theat)";
const inL = `(?:cancel|channel|counsel|dial|equal|fuel|jewel|label|level|marvel|model|panel|quarrel|rival|shovel|signal|
  total|travel|tunnel)`.replaceAll(/\s+/g, "");
/** What stands before -ise in words that no one writes with -ize, and the other way about. */
const always =
  `(?:adv|advert|appr?|appra|br?u|caps|chast|circumc|compr|comprom|conc|cru|dem|desp|dev|disgu|enterpr|exc|exerc|
  expert|franch|impr?ov|inc|likew|merchand|otherw|parad|pra|prec|prem|prom|repr|rev|superv|surm|surpr|telev|treat)`.replaceAll(
    /\s+/g,
    "",
  );

/** How a word of one kind of English is written in the other. */
const rules: readonly (readonly [pattern: RegExp, other: string])[] = [
  [/^programme(s?)$/, "program$1"],
  [/^program(s?)$/, "programme$1"],
  [new RegExp(`^((?:dis|mis|un)?${inOur})our${endings}$`), "$1or$2"],
  [new RegExp(`^((?:dis|mis|un)?${inOur})or${endings}$`), "$1our$2"],
  [new RegExp(`^(${inRe})re(s?)$`), "$1er$2"],
  [new RegExp(`^(${inRe})er(s?)$`), "$1re$2"],
  [new RegExp(`^(${inRe})r(ed|ing)$`), "$1er$2"],
  [new RegExp(`^(${inRe})er(ed|ing)$`), "$1r$2"],
  [/^(def|off|lic|pret)enc(e|es|ed|ing|ees?|eless)$/, "$1ens$2"],
  [/^(def|off|lic|pret)ens(e|es|ed|ing|ees?|eless)$/, "$1enc$2"],
  [/^practis(e|es|ed|ing)$/, "practic$1"],
  [/^practic(e|es|ed|ing)$/, "practis$1"],
  [/^(anal|paral|catal|electrol)ys(e|ed|er|ers|ing)$/, "$1yz$2"],
  [/^(anal|paral|catal|electrol)yz(e|ed|es|er|ers|ing)$/, "$1ys$2"],
  [new RegExp(`^(${inL})l(ed|ing|ers?|ors?|ous|ously)$`), "$1$2"],
  [new RegExp(`^(${inL})(ed|ing|ers?|ors?|ous|ously)$`), "$1l$2"],
  [new RegExp(`^(?!${always}is)(.{3,})is(e|es|ed|ers?|ing|able|ations?|ational)$`), "$1iz$2"],
  [new RegExp(`^(?!${always}iz)(.{3,})iz(e|es|ed|ers?|ing|able|ations?|ational)$`), "$1is$2"],
];

/** How a word is written in American English if it is British, and the other way about; undefined for most words. */
export function otherEnglish(typed: string): string | undefined {
  const word = typed.toLowerCase();
  for (const [pattern, other] of rules) if (pattern.test(word)) return word.replace(pattern, other);
  for (const [british, american] of beginnings) {
    const [long, short] = british.length > american.length ? [british, american] : [american, british];
    if (word.startsWith(long)) return short + word.slice(long.length);
    if (word.startsWith(short)) return long + word.slice(short.length);
  }
  return undefined;
}
