import { startBrowser, accessibilityFaults, houseFaults, PHONE, LAPTOP } from './browser.mjs';
import { Visitor } from './moodles.mjs';
const b = await startBrowser();
const jobs = JSON.parse(process.argv[2]);
for (const [site, name, link, paths, langs] of jobs) {
  const v = new Visitor(b, site, name);
  try {
    const tool = await v.open(link, { way: 'window' });
    for (const p of paths) {
      await v.go(p);
      for (const l of langs) {
        await v.inLanguage(l);
        console.log(name, p, l, await tool.locator('h1').innerText(), JSON.stringify([...(await houseFaults(tool)), ...(await accessibilityFaults(tool))]));
        for (const [k, vp] of [['phone', PHONE], ['laptop', LAPTOP]]) { await tool.setViewportSize(vp); await tool.screenshot({ path: `target/shots/${name.split(' ')[0]}${p.replaceAll('/', '_').replace(/[?=&]/g,'-')}-${l}-${k}.png`, fullPage: true }); }
      }
    }
  } catch (e) { console.log(name, link, 'FAILED', String(e).slice(0, 400)); try { console.log(v.tool?.url?.()); } catch {} }
  await v.leave();
}
await b.close();
