import { html, nothing, type TemplateResult } from 'lit';
import { moment } from '../../shell/format';
import '../drafts/index';
import type { FileChange } from '../drafts/service';
import type { Conflict } from './editing';
import { unified } from './lines';
import { words } from './words';

interface Ways {
  readonly mine: () => void;
  readonly theirs: () => void;
  readonly both: () => void;
  readonly hand: () => void;
}

/** Somebody saved the file first: who and when, both texts side by side, and the ways out of it. */
export function conflictPanel(conflict: Conflict, rules: string, path: string, mine: string, ways: Ways): TemplateResult {
  const w = words();
  const who = conflict.by && conflict.at ? w.savedFirst(conflict.by, moment(conflict.at)) : conflict.problem.detail;
  return html`<section class="file-conflict" aria-labelledby="file-conflict">
    <div class="trouble" role="alert"><h3 id="file-conflict">${w.conflict}</h3>
      <p>${who} ${conflict.theirs === null ? w.removedFirst : w.notLost}</p></div>
    ${conflict.theirs === null ? nothing : html`<draft-diff-file .file=${change(path, conflict.theirs, mine)} alone
      .oldBook=${rules} .newBook=${rules} .oldName=${w.theirs(conflict.by ?? '')} .newName=${w.mine}></draft-diff-file>`}
    <p class="actions">
      ${conflict.both === null ? nothing : html`<button type="button" @click=${ways.both}>${w.keepBoth}</button>`}
      <button type="button" class=${conflict.both === null ? '' : 'quiet'} @click=${ways.hand}>${w.byHand}</button>
      <button type="button" class="quiet" @click=${ways.mine}>${w.keepMine}</button>
      ${conflict.theirs === null ? nothing : html`<button type="button" class="quiet" @click=${ways.theirs}>${w.takeTheirs}</button>`}
    </p>
    <p class="soft">${conflict.both === null ? w.sameLines : w.otherLines} ${w.byHandHint}</p>
  </section>`;
}

function change(path: string, theirs: string, mine: string): FileChange {
  const { diff, added, removed } = unified(theirs, mine);
  return { path, kind: 'CHANGED', linesAdded: added, linesRemoved: removed, diff };
}
