import { wordsIn } from './words.ts';

/** A language that readers may search in. */
interface Language {
  /** Its code for `lang`. */
  code: string;
  /** Says in the language that the site is in English, and where the emergency numbers are. */
  note: string;
  /** Common words and words for a headache and a massage, without accents. */
  words: string;
}

// prettier-ignore
const LANGUAGES: readonly Language[] = [
  { code: 'de', note: 'Diese Website ist auf Englisch. Plötzliche, neue oder andere Kopfschmerzen: wann Sie Hilfe brauchen, mit Notrufnummern',
    words: 'kopfschmerz kopfschmerzen kopfweh migraene nacken gegen ich und oder nicht bei mit wie oft darf kann hilft hilfe schwanger der die das ist was eine einen mein meine mir wann warum wo schlaganfall ohnmachtig starke staerkste ploetzlich schwindel kinder massieren massiere meines meiner schlimmste leben lebens seit nach auf im am zu' },
  { code: 'es', note: 'Este sitio está en inglés. Dolor de cabeza repentino, nuevo o distinto: cuándo pedir ayuda, con los números de emergencia',
    words: 'dolor cabeza cabezas migrana migranas masaje masajes jaqueca cefalea cuello ayuda puedo puede como cuando donde que el los las un una del por con mi embarazada embarazo estoy tengo es muy y ayudan sirve hacer contra nuca' },
  { code: 'fr', note: 'Ce site est en anglais. Mal de tête soudain, nouveau ou différent : quand demander de l’aide, avec les numéros d’urgence',
    words: 'mal maux tete cephalee migraines migraineux massages cou nuque contre pour je suis le les une des du et est avec que puis comment quand ou enceinte combien soulager faire mon ma aide peut ca la en dans sans plus cette ce' },
  { code: 'it', note: 'Questo sito è in inglese. Mal di testa improvviso, nuovo o diverso: quando chiedere aiuto, con i numeri di emergenza',
    words: 'testa emicrania cefalea massaggio massaggi collo cervicale il lo gli una di della per con che come quando dove posso puo fa mal aiuta incinta gravidanza sono ho e contro aiutano fare mio mia' },
  { code: 'pt', note: 'Este site está em inglês. Dor de cabeça súbita, nova ou diferente: quando pedir ajuda, com os números de emergência',
    words: 'dor cabeca enxaqueca massagem massagens pescoco ajuda posso pode como quando onde que o os uma do da para com meu minha gravida gravidez estou tenho e muito contra fazer' },
  { code: 'nl', note: 'Deze site is in het Engels. Plotselinge, nieuwe of andere hoofdpijn: wanneer u hulp nodig hebt, met alarmnummers',
    words: 'hoofdpijn massages nek tegen helpt helpen ik en of niet bij met hoe vaak mag kan zwanger de het een van wat mijn wanneer waarom waar voor is beroerte erge' },
  { code: 'pl', note: 'Ta strona jest po angielsku. Nagły, nowy lub inny ból głowy: kiedy szukać pomocy, z numerami alarmowymi',
    words: 'bol bole glowy glowa migrena migrene migreny masaz masazu masaze kark szyi na przy czy jak czesto moge pomaga w ciazy ciaza i nie jest co kiedy gdzie dlaczego mam udar silny nagly' },
  { code: 'tr', note: 'Bu site İngilizcedir. Ani, yeni veya farklı baş ağrısı: ne zaman yardım almalı, acil numaralarla birlikte',
    words: 'bas agrisi agri migren masaj masaji boyun ense icin iyi gelir gelirmi mi nasil ne kadar sik hamile hamilelikte ve bir ile var zaman neden nerede yapilir inme siddetli ani' },
];
/** Words of the lists that are English words or names too: they count only beside others. */
const AMBIGUOUS = new Set(
  'de die das is was or and en of a an in on no me so do e o y i the mal ma ne du or ca per lo mi con come die bad gut bol ani ve es sik fa el los del que as nek mit pour migraines massages con ho est fare van was mag im am auf seit nach la en plus sans dans ce cette'.split(
    ' ',
  ),
);

/** Returns the language that a query is written in, or nothing for English and for a language that is not in the list. */
export function languageOf(text: string): Language | undefined {
  const words = wordsIn(
    text
      .replace(/ł/gi, 'l')
      .replace(/ı/g, 'i')
      .replace(/ß/g, 'ss')
      .replace(/([äö])/gi, '$1e'),
  );
  const scored = LANGUAGES.map((language) => {
    const own = new Set(language.words.split(' '));
    const found = words.filter((word) => own.has(word));
    return { language, clear: found.filter((word) => !AMBIGUOUS.has(word)).length, all: found.length };
  });
  const best = scored.reduce((a, b) => (b.clear * 2 + b.all > a.clear * 2 + a.all ? b : a));
  return best.clear > 0 && best.all * 4 >= words.length ? best.language : undefined;
}
