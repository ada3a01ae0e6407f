import { sampleCases } from '../../apps/demo/src/case-file.js';
import { Player } from '../../apps/demo/src/player.js';
import { CorridorCity } from './corridor-city.js';

let city: CorridorCity;
beforeAll(async () => {
  city = await CorridorCity.open();
});
afterAll(() => city.close());

it('plays', async () => {
  const player = new Player(city);
  try {
    await player.play(sampleCases());
  } finally {
    for (const [story, id] of player.cases) {
      const page: any = await city.page(id);
      console.log(
        story,
        page.caseNumber,
        page.registerNumber,
        page.stage,
        page.facts.clockStartOn,
        page.facts.termDueOn,
        page.facts.closedOn,
        page.processes.map((p: any) => p.room + '.' + p.state).join(' '),
        page.entries,
        '\n',
        page.deadlines
          .filter((d: any) => d.state === 'RUNNING')
          .map((d: any) => d.name + ' ' + d.due)
          .join(', '),
        '\n',
        page.papers.map((p: any) => p.kind).join(' '),
      );
      if (process.env.SHOW === story)
        console.log(
          ((await city.timeline(id)) as any)
            .map((e: any) => `${e.no} ${e.at} ${e.on} ${e.actor.name} ${e.actor.role} ${e.room}.${e.event} ${e.to}`)
            .join('\n'),
        );
    }
  }
}, 120000);
