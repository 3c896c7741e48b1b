import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { onLanguage } from '../../../shell/language';
import type { Found } from '../service';
import { diagnostics } from './diagnostics';
import { phrases } from './phrases';
import { languageOf } from './plain';
import { theme } from './theme';
import { words } from './words';

/**
 * The text of a rule file. It has a root of its own, for the editor's style sheets are made by script and the page's policy lets only
 * adopted ones in. Sends `text-changed` with the whole new text.
 */
@customElement('rule-editor')
export class RuleEditor extends LitElement {
  static override styles = css`
    :host { display: block; }
    .frame { height: 100%; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  @property() text = '';
  @property() path = '';
  @property({ type: Boolean }) fixed = false;
  /** What is wrong in this file, as the newest check tells. */
  @property({ attribute: false }) problems: readonly Found[] = [];
  /** Completion and hover, once what they know is there. */
  @property({ attribute: false }) knowledge: Extension = [];

  private view: EditorView | null = null;
  private readonly spoken = new Compartment();
  private readonly known = new Compartment();
  private readonly writable = new Compartment();
  private undo: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    this.undo = onLanguage(() => {
      this.requestUpdate();
      this.view?.dispatch({ effects: this.spoken.reconfigure(this.speech()) });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.undo();
    // What it waits to do, such as showing a hint under the pointer, fails on a text that is shown nowhere.
    this.view?.destroy();
    this.view = null;
  }

  protected override render(): TemplateResult {
    const w = words();
    return html`<div class="frame"></div><span id="hint" class="unseen">${this.fixed ? w.fixedHint : w.hint}</span>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.view || changed.has('path')) {
      this.begin();
      return;
    }
    if (changed.has('text') && this.text !== this.written()) {
      this.replace(this.text);
    }
    if (changed.has('fixed')) {
      this.view.dispatch({ effects: [this.writable.reconfigure(this.writing()), this.spoken.reconfigure(this.speech())] });
    }
    if (changed.has('knowledge')) {
      this.view.dispatch({ effects: this.known.reconfigure(this.knowledge) });
    }
    if (changed.has('problems')) {
      this.underline();
    }
  }

  /** Puts the cursor at a line, from 1, and a column, from 1, and shows it. */
  jump(line: number, column = 1): void {
    const view = this.view;
    if (!view) {
      void this.updateComplete.then(() => this.view && this.jump(line, column));
      return;
    }
    const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    const position = Math.min(at.from + Math.max(column, 1) - 1, at.to);
    view.dispatch({
      selection: EditorSelection.cursor(position),
      effects: EditorView.scrollIntoView(position, { y: 'center' }),
    });
    view.focus();
  }

  private begin(): void {
    this.view?.destroy();
    const root = this.renderRoot as ShadowRoot;
    this.view = new EditorView({
      state: this.fresh(),
      root,
      parent: root.querySelector('.frame')!,
    });
    this.underline();
  }

  private fresh(): EditorState {
    return EditorState.create({
      doc: this.text,
      extensions: [
        // A file keeps the ends of its lines, so that a save changes what was typed and nothing else.
        this.text.includes('\r\n') ? EditorState.lineSeparator.of('\r\n') : [],
        lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), drawSelection(), history(), bracketMatching(), closeBrackets(),
        indentOnInput(), indentUnit.of('    '), highlightSelectionMatches(), search({ top: true }),
        EditorView.lineWrapping, theme, languageOf(this.path),
        keymap.of([
          { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
          ...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            this.text = this.written();
            this.dispatchEvent(new CustomEvent('text-changed', { detail: this.text }));
          }
        }),
        this.writable.of(this.writing()), this.spoken.of(this.speech()), this.known.of(this.knowledge),
      ],
    });
  }

  override focus(): void {
    this.view?.focus();
  }

  private written(): string {
    return this.view?.state.sliceDoc() ?? this.text;
  }

  /** Another text from outside: one step that can be undone, and only where it differs. */
  private replace(text: string): void {
    const view = this.view!;
    const next = view.state.toText(text);
    const [from, before, after] = middle(view.state.doc.toString(), next.toString());
    view.dispatch({ changes: { from, to: from + before, insert: next.slice(from, from + after) } });
  }

  private underline(): void {
    if (this.view) {
      this.view.dispatch(setDiagnostics(this.view.state, diagnostics(this.view.state.doc, this.problems)));
    }
  }

  private writing(): Extension {
    return EditorState.readOnly.of(this.fixed);
  }

  private speech(): Extension {
    return [
      EditorState.phrases.of(phrases()),
      EditorView.contentAttributes.of({
        'aria-label': words().editor(this.path),
        'aria-describedby': 'hint',
        'aria-readonly': String(this.fixed),
        // It takes the focus without; checkers of accessibility do not know.
        tabindex: '0',
        spellcheck: 'false',
        autocapitalize: 'off',
      }),
    ];
  }
}

/** Where two texts begin to differ, and how long the differing middle of each is. */
function middle(before: string, after: string): [number, number, number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++;
  }
  return [start, before.length - start - end, after.length - start - end];
}
