import { readEnv } from '#config/env';
import { momentsOf, loadBadData, type Attempted } from './bad-data.js';
import { readStory, sampleCases } from './case-file.js';
import { CityClient } from './city-client.js';
import { compare, type Comparison } from './comparison.js';
import { loadExpected } from './expected.js';
import { observe, observeFigures, observeGroups } from './observed.js';
import { Player } from './player.js';
import { attemptText, comparisonText, notTriedText } from './report.js';
import { timelineText } from './timeline-text.js';
import { voiceOf } from './wording.js';
import { CITY_TIME } from './world.js';

/**
 * `npm run demo`: the fifteen sample cases through the front door of the city at ZHIHE_URL, what must be refused, and
 * everything compared with config/demo/expected.yaml. `npm run demo -- FILE` plays one case file. `--en` for English.
 */
const args = process.argv.slice(2);
const language = args.includes('--en') ? 'en' : 'zh-CN';
const voice = voiceOf(language);
const city = new CityClient(readEnv(['cityUrl']).cityUrl!, language);
const player = new Player(city);
const say = (...lines: string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));

const file = args.find((arg) => !arg.startsWith('--'));
if (file) await playOne(file);
else process.exitCode = (await playAll()) === 0 ? 0 : 1;

async function playOne(path: string): Promise<void> {
  const story = readStory(path);
  await player.play([story]);
  await tellCase(story.case, story.title);
}

/** Answers how many cells and refusals differ from what is expected. */
async function playAll(): Promise<number> {
  const stories = sampleCases();
  const expected = loadExpected();
  const badData = loadBadData();
  const attempts: Attempted[] = [];
  await player.play(
    stories,
    momentsOf(badData, expected.badData, (attempt) => attempts.push(attempt)),
  );
  await city.clock(CITY_TIME);
  for (const story of stories) await tellCase(story.case, story.title);

  say(voice.own('cases'), '');
  const rows: Comparison[] = [];
  const table = (title: string, wanted: object, got: object) => {
    const cells = compare(wanted, got);
    rows.push(...cells);
    say(...comparisonText(title, cells, voice), '');
  };
  for (const { case: name, title } of stories) {
    table(`${name} ${title}`, expected.cases[name], observe(await city.page(player.cases.get(name)!)));
  }
  const { from, asOf, figures, source, right } = expected.statistics;
  const [bySource, byRight] = [await city.board(from, asOf, 'source'), await city.board(from, asOf, 'right')];
  table(
    voice.own('statistics', { from, asOf }),
    { ...figures, route: source, right },
    { ...observeFigures(bySource, byRight), route: observeGroups(bySource), right: observeGroups(byRight) },
  );

  say(voice.own('badData'));
  for (const bad of badData) {
    const attempt = attempts.find((one) => one.bad === bad);
    say(...(attempt ? attemptText(attempt, voice) : [notTriedText(bad, voice)]));
  }
  const refusals = attempts.filter(({ asExpected }) => asExpected).length;
  const count = rows.filter(({ same }) => !same).length + attempts.length - refusals;
  say('', count === 0 ? voice.own('allSame', { cells: rows.length, refusals }) : voice.own('differences', { count }));
  return count;
}

async function tellCase(name: string, title: string): Promise<void> {
  const id = player.cases.get(name)!;
  const { caseNumber, registerNumber } = await city.page(id);
  say(`${name}  ${title}  ${caseNumber ?? registerNumber}`, ...timelineText(await city.timeline(id), voice), '');
}
