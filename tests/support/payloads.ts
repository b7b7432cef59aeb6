/*
 * Texts that would do harm if any of them became markup, code, a pattern or a key. Each sets `harmed` or asks for a dialog
 * where it can, so that a test sees it.
 */

const HARM = 'harmed=1';

/** Elements that run code, load something, or change what others mean. */
const TAGS = [
  `<script>${HARM}</script>`,
  `<SCRIPT>${HARM}</SCRIPT>`,
  `<scr<script>ipt>${HARM}</scr</script>ipt>`,
  `<script/x>${HARM}</script>`,
  `<script>${HARM}//`,
  '<script src=//elsewhere.invalid/x.js></script>',
  '<script type="module">import "//elsewhere.invalid/x.js"</script>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="//elsewhere.invalid/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="//elsewhere.invalid/x.css">',
  '<style>*{display:none}</style>',
  '<style>@import "//elsewhere.invalid/x.css"</style>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<img src=//elsewhere.invalid/x.png>',
  '<template shadowrootmode="open"><script>harmed=1</script></template>',
  '<math><mtext><table><mglyph><style><img src=x onerror=harmed=1>',
  '<svg><script>harmed=1</script></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=harmed=1>#x"></svg>',
  '<noscript><p title="</noscript><img src=x onerror=harmed=1>">',
  '<portal src="javascript:alert(1)">',
  '<plaintext>',
];

/** Handlers in attributes. */
const HANDLERS = [
  `<img src=x onerror=${HARM}>`,
  `<img src=x onerror="${HARM}">`,
  `<img/src=x/onerror=${HARM}>`,
  `<IMG SRC=x ONERROR=${HARM}>`,
  `<img src=x onerror\n=${HARM}>`,
  `<svg onload=${HARM}>`,
  `<svg/onload=${HARM}//`,
  `<body onload=${HARM}>`,
  `<details open ontoggle=${HARM}>x`,
  `<input autofocus onfocus=${HARM}>`,
  `<select autofocus onfocus=${HARM}>`,
  `<video><source onerror=${HARM}></video>`,
  `<audio src=x onerror=${HARM}>`,
  `<marquee onstart=${HARM}>x</marquee>`,
  `<a onmouseover=${HARM} tabindex=0 onfocus=${HARM} autofocus>x</a>`,
  `<p style="animation-name:x" onanimationstart=${HARM}>x</p>`,
  `<div popover onbeforetoggle=${HARM}>x</div>`,
  `" autofocus onfocus=${HARM} x="`,
  `' autofocus onfocus=${HARM} x='`,
  `\` autofocus onfocus=${HARM} x=\``,
  `"><img src=x onerror=${HARM}>`,
  `'><img src=x onerror=${HARM}>`,
  `--><img src=x onerror=${HARM}>`,
  `]]><img src=x onerror=${HARM}>`,
  `</title><img src=x onerror=${HARM}>`,
  `</textarea><img src=x onerror=${HARM}>`,
  `</script><img src=x onerror=${HARM}>`,
  `</option></select><img src=x onerror=${HARM}>`,
];

/** Addresses that run code or lead elsewhere. */
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://%0aalert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  'blob:x',
  '//elsewhere.invalid/',
  '\\\\elsewhere.invalid\\',
  'https://elsewhere.invalid/',
  '/\\elsewhere.invalid/',
  '../../../../etc/passwd',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '<a href="//elsewhere.invalid/">x</a>',
];

/** Texts of several languages at once, and of template languages. */
const POLYGLOTS = [
  'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */oNcliCk=alert(1) )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert(1)//>',
  '\';alert(1)//";alert(1)//`;alert(1)//--></script>">\'><script>harmed=1</script>',
  '{{7*7}}',
  "{{constructor.constructor('harmed=1')()}}",
  '${harmed=1}',
  '`${harmed=1}`',
  '#{harmed=1}',
  '<%= harmed=1 %>',
  '[[harmed=1]]',
  '@(harmed=1)',
  '*{color:red}',
  'expression(harmed=1)',
  "'; DROP TABLE pages; --",
  '$(touch x)',
  '%s%s%n%x',
];

/** Texts that a second decoding would turn into one of the others. */
const ENCODED = [
  '&lt;script&gt;harmed=1&lt;/script&gt;',
  '&#60;img src=x onerror=harmed=1&#62;',
  '&#x3c;img src=x onerror=harmed=1&#x3e;',
  '&amp;lt;script&amp;gt;',
  '%3Cscript%3Eharmed=1%3C/script%3E',
  '%253Cscript%253Eharmed=1%253C/script%253E',
  '\\u003cscript\\u003eharmed=1\\u003c/script\\u003e',
  '\\x3cscript\\x3eharmed=1\\x3c/script\\x3e',
  '+ADw-script+AD4-harmed=1+ADw-/script+AD4-',
  '%00<script>harmed=1</script>',
  '%u003Cscript%u003E',
  '%',
  '%E0%A4%A',
];

/** Letters that are not what they look like, or that upset what measures and cuts text. */
const UNICODE = [
  '\uFF1Cscript\uFF1Eharmed=1\uFF1C/script\uFF1E',
  '\u02BAonfocus=harmed=1',
  '\u202E<script>harmed=1</script>',
  '<\u200Bscript>harmed=1</script>',
  '<img src=x on\u017Ferror=harmed=1>',
  '\u212A<svg onload=harmed=1>',
  '\u2028harmed=1\u2029',
  'a\0<img src=x onerror=harmed=1>',
  '\uD83D',
  '\uDC00\uD800',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034Dalgo',
  '👩‍👩‍👧‍👦<img src=x onerror=harmed=1>',
  'İıſß',
];

/** Names that every object knows, and that merging by key would change for all of them. */
const KEYS = [
  '__proto__',
  '__proto__[harmed]',
  '__proto__.harmed',
  'constructor',
  'constructor[prototype][harmed]',
  'constructor.prototype.harmed',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
  'then',
  'length',
  '{"__proto__":{"harmed":1}}',
  '{"constructor":{"prototype":{"harmed":1}}}',
];

/** What patterns, selectors and the search's own quotation marks are made of. */
const PATTERNS = [
  '(((((((((((((((',
  '[',
  '\\',
  '.*+?^${}()|[]\\',
  '(a+)+$',
  '"',
  '"""',
  '"<img src=x onerror=harmed=1>"',
  '#main, *',
  '"], [href="',
  ':has(*)',
  'migraine <img src=x onerror=harmed=1> massage',
  '<b>aura</b> <mark>pain</mark>',
];

/** Longer than anything has room for. */
const LONG = ['a'.repeat(3000), '<'.repeat(3000), 'aura '.repeat(600), '<img src=x onerror=harmed=1>'.repeat(100), '🙂'.repeat(700)];

export const payloads: readonly string[] = [
  ...TAGS,
  ...HANDLERS,
  ...ADDRESSES,
  ...POLYGLOTS,
  ...ENCODED,
  ...UNICODE,
  ...KEYS,
  ...PATTERNS,
  ...LONG,
];
