/** Everyday words that say little about what is looked for, and that are no slips of words that the site uses. */
const COMMON = new Set(
  (
    'able again ago almost alone already always another anybody anyone anything around ask asked asking bad best better big bit both ' +
    'bought boy call came cannot cant care change come comes coming couple daughter day days dead deal different done down each early easy eat ' +
    'either else end enough even ever every everyone everything few find fine first food found friend full fun gave gets getting girl ' +
    'give given gives giving goes going gone gonna got gotta great guy hand happen happened happens hard hate heard her here hers hi ' +
    'hour house hundred husband idea inside job keep keeps kept kid kids kind knew know known last late later least left less let life ' +
    'like line little live long look looking looks lost lot lots love made make makes making man many married matter may maybe mean ' +
    'means men met might mine minute miss mom money month more morning most mother much mum must myself name near need needs never new ' +
    'next nice night nobody none nor not nothing now number often old once one only open order other others ought over own part past ' +
    'pay people perhaps person place play please point possible pretty problem proper put question quick quite ran rather read ready ' +
    'really reason right room run said same saw say says second see seem seems seen send several shall she sister sit small somebody ' +
    'someone something sometimes son soon sort start started still stop story such sure take taken takes taking talk tell tells thanks ' +
    'thing things think thinking third those though thought three through till time times today together told tomorrow tonight took top ' +
    'toward tried tries true try trying turn two type under until upon use used uses using usual usually very wait walk want wanted ' +
    'wants wasnt watch way ways week weeks well went were while whole whose wife within without woman women wont word words work worked ' +
    'working works world worse worst worth wouldnt wrong yeah year years yes yesterday yet young yours monday tuesday wednesday ' +
    'thursday friday saturday sunday weekend january february march april june july august september october november december ' +
    'actually afterwards against along among anymore apart away back became become becomes because before begin behind believe bring ' +
    'buy certain clear close definitely during exactly explain fact far feel feeling feels felt finally follow forever front ' +
    'general half halfway happening head hear hello hope important instead kinda learn leave literally mostly nearly nowhere okay out ' +
    'outside pick probably proof quickly recently remember seriously set shouldnt show side simply sorry straight suddenly suggest ' +
    'supposed sure terrible than thank tonight totally truly turned unless using usually various wanting whatever whenever wonder wondering'
  ).split(' '),
);

/** Whether a word is one that people use in any question. */
export const isCommonWord = (word: string): boolean => COMMON.has(word);
