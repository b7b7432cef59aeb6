import type { ReadAloud } from './read-aloud.element.ts';
import { SpeechQueue } from './speech-queue.ts';
import { utterancesIn } from './utterances.ts';

/** Marks the element that is read: see read-aloud.css. */
const MARK = 'data-spoken';

/** Names, and rates as in `SpeechSynthesisUtterance`, slowest first. */
const SPEEDS = [
  { name: 'slowest', rate: 0.6 },
  { name: 'slow', rate: 0.8 },
  { name: 'normal', rate: 1 },
  { name: 'fast', rate: 1.25 },
  { name: 'fastest', rate: 1.5 },
];
const NORMAL = 2;

/** Reads the page aloud and adds the controls beside the button. The first press of the button loads this script, so it starts at once. */
function readAloud(host: ReadAloud): void {
  const toggle = host.querySelector('button')!;
  const stop = button('Stop');
  const slower = button('Slower');
  const faster = button('Faster');
  const speed = document.createElement('span');
  const controls = block('read-aloud__controls', stop, slower, faster, speed);
  controls.role = 'group';
  controls.ariaLabel = 'Listening';
  const failure = block('read-aloud__failure');
  failure.role = 'status';
  host.append(block('read-aloud__more', controls, failure));

  const utterances = utterancesIn(document.querySelector('main')!);
  const texts = utterances.map(({ text }) => text);
  const queue = new SpeechQueue(host.voice!, texts, {
    onStart: (index) => mark(utterances[index]!.element),
    onEnd: () => show('ready'),
    onInterrupted: () => show('paused'),
    onError: () => show('failed'),
  });

  const start = () => {
    show('reading');
    queue.speak();
  };
  const pause = () => {
    queue.pause();
    show('paused');
  };
  const end = () => {
    queue.stop();
    show('ready');
  };
  let speedIndex = NORMAL;
  const setSpeed = (index: number) => {
    speedIndex = Math.min(Math.max(index, 0), SPEEDS.length - 1);
    const { name, rate } = SPEEDS[speedIndex]!;
    speed.textContent = `Speed: ${name}`;
    queue.setRate(rate);
  };

  /** Shows the controls of a state. They stay after the last text: nothing may move when the voice ends by itself. */
  function show(state: 'ready' | 'reading' | 'paused' | 'failed'): void {
    toggle.textContent = { ready: 'Listen to this page', failed: 'Listen to this page', reading: 'Pause', paused: 'Continue' }[state];
    const isOver = state === 'ready' || state === 'failed';
    if (isOver) mark(undefined);
    // A disabled or hidden control would lose the focus.
    if (isOver && controls.contains(document.activeElement)) toggle.focus({ preventScroll: true });
    stop.disabled = isOver;
    controls.hidden = state === 'failed';
    failure.textContent = state === 'failed' ? 'Your device could not read this page aloud.' : '';
  }

  toggle.addEventListener('click', () => (queue.isSpeaking ? pause() : start()));
  stop.addEventListener('click', end);
  slower.addEventListener('click', () => setSpeed(speedIndex - 1));
  faster.addEventListener('click', () => setSpeed(speedIndex + 1));
  // Speech belongs to the browser and would go on without the page.
  addEventListener('pagehide', end);

  setSpeed(NORMAL);
  start();
}

function mark(element: Element | undefined): void {
  for (const marked of document.querySelectorAll(`[${MARK}]`)) if (marked !== element) marked.removeAttribute(MARK);
  element?.setAttribute(MARK, '');
}

function block(className: string, ...children: Node[]): HTMLElement {
  const div = document.createElement('div');
  div.className = className;
  div.append(...children);
  return div;
}

function button(name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = name;
  return element;
}

readAloud(document.querySelector<ReadAloud>('read-aloud')!);
