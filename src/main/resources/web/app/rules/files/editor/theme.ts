import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Every colour is a token of the page, so that both themes have it and contrasts hold. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.operatorKeyword, color: 'var(--accent)' },
  { tag: tags.heading, color: 'var(--ink)', fontWeight: '700' },
  { tag: tags.meta, color: 'var(--warn)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: [tags.number, tags.atom, tags.bool], color: 'var(--bad)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: tags.typeName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.propertyName, color: 'var(--ink)' },
  { tag: tags.variableName, color: 'var(--warn)' },
  { tag: tags.operator, color: 'var(--soft)' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.link, color: 'var(--accent)' },
]);

const button = {
  font: '600 var(--small) / 1.4 var(--fonts)', color: 'var(--ink)', background: 'var(--sheet)', border: '1px solid var(--edge)',
  borderRadius: 'var(--radius)', padding: '0.15rem 0.6rem', minHeight: '1.6rem', cursor: 'pointer',
};
const field = {
  font: 'var(--small) / 1.4 var(--fonts)', color: 'var(--ink)', background: 'var(--sheet)', border: '1px solid var(--edge)',
  borderRadius: 'var(--radius)', padding: '0.15rem 0.5rem', minHeight: '1.6rem',
};

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '0.85rem', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--code-fonts)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-gutters': { color: 'var(--soft)', backgroundColor: 'var(--sunken)', borderRight: '1px solid var(--rule)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 7%, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--ink)', backgroundColor: 'transparent', fontWeight: '600' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 28%, transparent)',
  },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--accent) 16%, transparent)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-ground)', outline: '1px solid var(--warn)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--accent-ground)', outline: '2px solid var(--accent)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-ground)', outline: '1px solid var(--accent)' },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-ground)' },
  // The package's own underlines are pictures in data addresses, which the page's policy forbids.
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--bad) 1.5px', textUnderlineOffset: '3px', backgroundImage: 'none' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--warn) 1.5px', textUnderlineOffset: '3px', backgroundImage: 'none' },
  '.cm-lintRange-active': { backgroundColor: 'var(--bad-ground)' },
  '.cm-lintRange-warning.cm-lintRange-active': { backgroundColor: 'var(--warn-ground)' },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--bad)' },
  '.cm-lintPoint-warning::after': { borderBottomColor: 'var(--warn)' },
  '.cm-tooltip': {
    color: 'var(--ink)', backgroundColor: 'var(--sheet)', border: '1px solid var(--edge)', borderRadius: 'var(--radius)',
    boxShadow: '0 6px 24px rgb(0 0 0 / 0.18)', font: 'var(--small) / 1.45 var(--fonts)', maxWidth: 'min(34rem, 90vw)', zIndex: '20',
  },
  '.cm-diagnostic': { padding: '0.5rem 0.75rem', borderLeft: '4px solid', marginLeft: '0', whiteSpace: 'normal' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
  '.cm-diagnostic a': { color: 'var(--accent)' },
  '.cm-diagnostic .message': { fontWeight: '600' },
  '.hover': { padding: '0.5rem 0.75rem' },
  '.hover strong': { display: 'block' },
  '.hover span': { color: 'var(--soft)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--code-fonts)', fontSize: '0.82rem', maxHeight: '16rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.6rem', minHeight: '1.5rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { color: 'var(--accent-ink)', background: 'var(--accent)' },
  '.cm-completionDetail': { fontStyle: 'normal', fontFamily: 'var(--fonts)', opacity: '0.85' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-tooltip.cm-completionInfo': { padding: '0.5rem 0.75rem', whiteSpace: 'normal' },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--sunken)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--rule)' },
  '.cm-panel.cm-search': { padding: '0.4rem 2.2rem 0.4rem 0.6rem', font: 'var(--small) / 1.4 var(--fonts)' },
  '.cm-panel.cm-search label': { fontSize: 'var(--small)', display: 'inline-flex', gap: '0.3rem', alignItems: 'center', minHeight: '1.6rem' },
  '.cm-panel.cm-search [name=close]': { fontSize: '1.2rem', width: '1.75rem', height: '1.75rem', color: 'var(--ink)', cursor: 'pointer' },
  '.cm-textfield': field,
  '.cm-button': { ...button, backgroundImage: 'none' },
  '.cm-button:active': { backgroundImage: 'none', background: 'var(--accent-ground)' },
  '.cm-panel.cm-gotoLine': { padding: '0.4rem 0.6rem' },
});

export const theme: Extension = [look, syntaxHighlighting(colours)];
