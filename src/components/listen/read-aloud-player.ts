import { sentences } from './sentences.ts';
import { NORMAL, nextSpeed, speeds } from './speeds.ts';
import { passagesIn } from './utterances.ts';
import type { ReadAloud } from './read-aloud.element.ts';
import { Speaker } from './speech-queue.ts';

/** Marks what is being read: see read-aloud.css. */
const MARK = 'data-spoken';

/**
 * Reads the page aloud and puts the controls for it beside the button. It is loaded by the first press of the button, so
 * it begins to read at once.
 */
function readAloud(host: ReadAloud): void {
  const toggle = host.querySelector('button')!;
  const stop = button('Stop');
  const slower = button('Slower');
  const faster = button('Faster');
  const speed = document.createElement('span');
  const controls = element('read-aloud__controls', stop, slower, faster, speed);
  controls.role = 'group';
  controls.ariaLabel = 'Listening';
  const failure = element('read-aloud__failure');
  failure.role = 'status';
  host.append(element('read-aloud__more', controls, failure));

  const pieces = passagesIn(document.querySelector('main')!).flatMap(({ element, text }) =>
    sentences(text).map((sentence) => ({ element, sentence })),
  );
  const speaker = new Speaker(
    host.voice!,
    pieces.map(({ sentence }) => sentence),
    {
      begins: (place) => mark(pieces[place]!.element),
      ends: () => show('ready'),
      isInterrupted: () => show('paused'),
      fails: () => show('failed'),
    },
  );
  let place = NORMAL;

  const start = () => {
    show('reading');
    speaker.speak();
  };
  const pause = () => {
    speaker.pause();
    show('paused');
  };
  const end = () => {
    speaker.stop();
    show('ready');
  };
  const setSpeed = (next: number) => {
    place = next;
    speed.textContent = `Speed: ${speeds[place]!.name}`;
    speaker.setRate(speeds[place]!.rate);
  };

  /** Shows what can be done. What was opened by the first press stays open: nothing moves when the voice ends by itself. */
  function show(state: 'ready' | 'reading' | 'paused' | 'failed'): void {
    toggle.textContent = { ready: 'Listen to this page', failed: 'Listen to this page', reading: 'Pause', paused: 'Continue' }[state];
    const isOver = state === 'ready' || state === 'failed';
    if (isOver) mark(undefined);
    // The focus must not go with what can no longer be pressed.
    if (isOver && controls.contains(document.activeElement)) toggle.focus({ preventScroll: true });
    stop.disabled = isOver;
    controls.hidden = state === 'failed';
    failure.textContent = state === 'failed' ? 'Your device could not read this page aloud.' : '';
  }

  toggle.addEventListener('click', () => (speaker.isSpeaking ? pause() : start()));
  stop.addEventListener('click', end);
  slower.addEventListener('click', () => setSpeed(nextSpeed(place, -1)));
  faster.addEventListener('click', () => setSpeed(nextSpeed(place, 1)));
  // The voice belongs to the browser, and would go on without the page.
  addEventListener('pagehide', end);

  setSpeed(place);
  start();
}

function mark(element: Element | undefined): void {
  for (const marked of document.querySelectorAll(`[${MARK}]`)) if (marked !== element) marked.removeAttribute(MARK);
  element?.setAttribute(MARK, '');
}

function element(className: string, ...children: Node[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

function button(name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  return made;
}

readAloud(document.querySelector<ReadAloud>('read-aloud')!);
