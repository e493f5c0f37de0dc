// SPDX-License-Identifier: EUPL-1.2
// What other programs really put on the clipboard as a page, each in its own manner.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { foreign, plain } from './foreign.ts';

const { window } = new JSDOM('', { runScripts: 'outside-only' });
Object.assign(globalThis, { DOMParser: window.DOMParser });

const lines = (html: string) => foreign(plain(html));

const WORD = (
  body: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoListParagraph {margin-left:36.0pt;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=SV style='tab-interval:65.2pt;word-wrap:break-word'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (sign: string, level: number, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

test('Word: lists on two levels, without their signs, and a line broken by hand', () => {
  const html = WORD(
    `<p class=MsoNormal><b>Handlägga<br>
ansökan</b><o:p></o:p></p>
${item('·', 1, 'Ta emot <i>ansökan</i>')}
${item('o', 2, 'Registrera')}
${item('1.1.', 2, 'Pröva rätten<span style="mso-spacerun:yes">&nbsp; </span>till bistånd')}
<p class=MsoNormal><span style='display:none;mso-hide:all'>Dold anteckning</span><o:p>&nbsp;</o:p></p>`,
  );

  assert.deepEqual(lines(html), {
    lines: ['Handlägga', 'ansökan', 'Ta emot ansökan', 'Registrera', 'Pröva rätten till bistånd'],
  });
});

test('Word: of a table the first cell, all of its words', () => {
  const cell = (...paragraphs: string[]) =>
    `<td width=201 valign=top style='width:150.9pt;border:solid windowtext 1.0pt'>${paragraphs.map((words) => `<p class=MsoNormal style='margin-bottom:0cm'>${words}<o:p></o:p></p>`).join('')}</td>`;
  const html = WORD(`<table class=MsoTableGrid border=1 cellspacing=0>
<tr style='mso-yfti-irow:0'>${cell('Ta emot', 'ansökan')}${cell('Registrator')}</tr>
<tr style='mso-yfti-irow:1'>${cell('<o:p>&nbsp;</o:p>')}${cell('Pröva')}</tr></table>
<p class=MsoNormal>Besluta</p>`);

  assert.deepEqual(lines(html), { lines: ['Ta emot ansökan', 'Pröva', 'Besluta'] });
});

test('Excel: a line broken within a cell is one name, and merged and empty cells are passed by', () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} br {mso-data-placement:same-cell;}--></style></head><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:collapse'><col width=64 span=2 style='width:48pt'>
<!--StartFragment--><tr height=40><td height=40 class=xl65 width=64>Ta emot<br>
    ansökan</td><td width=64>Registrator</td></tr>
<tr height=20><td rowspan=2 height=40>Pröva</td><td align=right x:num="10">10</td></tr>
<tr height=20><td align=right>12</td></tr><tr height=20><td></td><td></td></tr><!--EndFragment--></table></body></html>`;
  assert.deepEqual(lines(html), { lines: ['Ta emot ansökan', 'Pröva', '12'] });

  const column = `<table><tr><td>Ta emot<br>ansökan</td></tr><tr><td>Pröva</td></tr></table>`;
  assert.deepEqual(lines(column), { lines: ['Ta emot ansökan', 'Pröva'] });
});

test('PowerPoint and Visio: each paragraph of a shape, without its sign', () => {
  const html = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:p="urn:schemas-microsoft-com:office:powerpoint"><head>
<meta name=ProgId content=PowerPoint.Slide></head><body><!--StartFragment-->
<div v:shape="_x0000_s1026" class=O style='mso-line-spacing:"90 50 0"'><span style='mso-special-format:bullet;position:absolute;left:-4.5%'>•</span><span
lang=SV style='font-size:28.0pt'>Ta emot</span><span lang=SV> ansökan</span></div>
<div class=O1><span style='mso-special-format:numbullet3\\,1;position:absolute'>1.</span><span lang=SV>Pröva</span></div>
<div class=O><div><p style='language:sv;margin-top:0pt'><span>Besluta</span><br><span>och skicka</span></p></div></div>
<!--EndFragment--></body></html>`;

  assert.deepEqual(lines(html), { lines: ['Ta emot ansökan', 'Pröva', 'Besluta', 'och skicka'] });
});

test('LibreOffice: lists in lists, and cells that end with a break', () => {
  const writer = `<!DOCTYPE HTML><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm }</style></head><body lang="sv-SE" dir="ltr">
<ul><li><p style="margin-bottom: 0cm">Ta emot</p><ul><li><p>Registrera</p></li><li><p>Bekräfta</p></li></ul></li>
<li><p>Pröva</p></li></ul><p>Besluta</p></body></html>`;
  assert.deepEqual(lines(writer), { lines: ['Ta emot', 'Registrera', 'Bekräfta', 'Pröva', 'Besluta'] });

  const calc = `<html><head><meta name="generator" content="LibreOffice"/></head><body>
<table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="left">Ta emot<br></td><td align="left">Registrator<br></td></tr>
<tr><td height="17" align="left"><br></td><td align="left">Pröva</td></tr></table></body></html>`;
  assert.deepEqual(lines(calc), { lines: ['Ta emot', 'Pröva'] });
});

test('Google Docs: a list beside its own items, words beside a list, and breaks between', () => {
  const html = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><ul
style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span
style="font-size:11pt;white-space:pre-wrap">Ta emot </span><span style="font-weight:700">ansökan</span></p></li><ul><li dir="ltr"
aria-level="2"><p dir="ltr" role="presentation"><span>Registrera</span></p></li></ul></ul><br /><p dir="ltr"><span>Pröva<br />Besluta</span></p></b><br
class="Apple-interchange-newline">`;
  assert.deepEqual(lines(html), { lines: ['Ta emot ansökan', 'Registrera', 'Pröva', 'Besluta'] });
});

test('a page of a browser: no word beside, around or between blocks is lost, and none is glued to the next', () => {
  const html = `Först<div>Ta emot<div>Registrera</div>Bekräfta</div><ol><li>Pröva<ol><li>Hämta yttrande</li></ol></li></ol>
<dl><dt>Besluta</dt><dd>av nämnden</dd></dl><pre>Skicka
Arkivera</pre><table><tr><td><ul><li>Följa upp</li><li>Avsluta</li></ul></td></tr></table><p>Sist</p> Till sist`;

  assert.deepEqual(lines(html), {
    lines:
      'Först,Ta emot,Registrera,Bekräfta,Pröva,Hämta yttrande,Besluta,av nämnden,Skicka,Arkivera,Följa upp,Avsluta,Sist,Till sist'.split(
        ',',
      ),
  });
});
