/** What tells that something ran that was only to be shown. */
export const mark = 'ranHere';

const run = `globalThis.${mark}=(globalThis.${mark}||0)+1`;

/** Ways in which markup runs something. */
const markups: readonly string[] = [
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}">`,
  `<svg><script>${run}</script></svg>`,
  `<iframe srcdoc="<script>parent.${mark}=1</script>"></iframe>`,
  `<iframe src="javascript:parent.${mark}=1"></iframe>`,
  `<details open ontoggle="${run}">`,
  `<video><source onerror="${run}"></video>`,
  `<audio src=x onerror="${run}">`,
  `<body onpageshow="${run}">`,
  `<input autofocus onfocus="${run}">`,
  `<marquee onstart="${run}">`,
  `<math><mtext></mtext><img src=x onerror="${run}"></math>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<form><button formaction="javascript:${run}" autofocus>`,
  `<a href="javascript:${run}">go</a>`,
  `<base href="https://elsewhere.example/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<link rel="stylesheet" href="https://elsewhere.example/x.css">`,
  `<style>@import 'https://elsewhere.example/x.css';</style>`,
  `<template><img src=x onerror="${run}"></template><img src=x onerror="${run}">`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `javascript:${run}`,
];

/** Ways of breaking out of where a text stands. */
const around: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `">${inner}`,
  (inner) => `'>${inner}`,
  (inner) => `</textarea>${inner}`,
  (inner) => `</title>${inner}`,
  (inner) => `</script>${inner}`,
  (inner) => `-->${inner}`,
  (inner) => `]]>${inner}`,
];

/** Two hundred texts that run something wherever they are taken for markup. */
export const payloads: readonly string[] = markups.flatMap((markup) => around.map((wrap) => wrap(markup)));
