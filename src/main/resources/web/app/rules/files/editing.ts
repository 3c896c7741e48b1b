import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem } from '../../service/problem';
import { file, save } from '../service';
import { merged } from './lines';
import { forgetUnsaved, keepUnsaved, unsaved, type Unsaved } from './recovery';
import { draftNumbered } from './service';

/** Somebody saved the file since it was read here. */
export interface Conflict {
  readonly problem: Problem;
  readonly by: string | null;
  readonly at: string | null;
  /** Null where they removed it. */
  readonly theirs: string | null;
  readonly etag: string | null;
  /** Both changes put together; null where they touch the same lines. */
  readonly both: string | null;
}

/** A file of a rule book as it is being read or changed: what is kept, what is typed, and what became of a save. */
export class Editing implements ReactiveController {
  rules = '';
  path = '';
  text = '';
  loaded = false;
  saving = false;
  thrown: unknown = null;
  recovered: Unsaved | null = null;
  conflict: Conflict | null = null;
  /** Grows with each file that is read, so that the history of edits is never another file's. */
  reading = 0;
  private kept = '';
  private etag = '';

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing is begun before a file is asked for.
  }

  get dirty(): boolean {
    return this.loaded && this.text !== this.kept;
  }

  async open(rules: string, path: string): Promise<void> {
    const reading = ++this.reading;
    Object.assign(this, { rules, path, loaded: false, thrown: null, recovered: null, conflict: null, text: '', kept: '' });
    this.host.requestUpdate();
    try {
      const kept = await file(rules, path);
      if (reading !== this.reading) {
        return;
      }
      this.begin(kept.text, kept.etag);
      const found = rules.startsWith('drafts/') ? unsaved(rules, path) : null;
      this.recovered = found && found.text !== kept.text ? found : null;
      this.changed();
    } catch (thrown) {
      if (reading === this.reading) {
        this.thrown = thrown;
      }
    }
    this.host.requestUpdate();
  }

  private begin(text: string, etag: string): void {
    this.text = text;
    this.kept = text;
    this.etag = etag;
    this.loaded = true;
  }

  type(text: string): void {
    if (text === this.text) {
      return;
    }
    this.text = text;
    if (this.dirty) {
      keepUnsaved(this.rules, this.path, this.etag, text);
    } else {
      forgetUnsaved(this.rules, this.path);
    }
    this.changed();
    this.host.requestUpdate();
  }

  /** What was typed before the page went, over the content that it was typed over: a save tells if that is not there any more. */
  restore(): void {
    const found = this.recovered;
    if (found) {
      this.recovered = null;
      this.etag = found.etag;
      this.type(found.text);
    }
  }

  forget(): void {
    this.recovered = null;
    forgetUnsaved(this.rules, this.path);
    this.host.requestUpdate();
  }

  /** Whether it was saved. */
  async save(): Promise<boolean> {
    const sent = this.text;
    this.saving = true;
    this.thrown = null;
    this.host.requestUpdate();
    try {
      this.etag = await save(this.rules, this.path, sent, this.etag === '' ? null : this.etag);
      this.kept = sent;
      this.conflict = null;
      if (this.dirty) {
        keepUnsaved(this.rules, this.path, this.etag, this.text);
      } else {
        forgetUnsaved(this.rules, this.path);
      }
      return true;
    } catch (thrown) {
      const problem = Problem.from(thrown);
      if (problem.status === 412) {
        this.conflict = await this.conflicting(problem);
      } else {
        this.thrown = problem;
      }
      return false;
    } finally {
      this.saving = false;
      this.host.requestUpdate();
    }
  }

  private async conflicting(problem: Problem): Promise<Conflict> {
    const theirs = await file(this.rules, this.path).catch(() => null);
    const draft = await draftNumbered(this.rules.replace('drafts/', '')).catch(() => null);
    const change = draft?.changes?.find((each) => each.path === this.path);
    return {
      problem,
      by: change?.savedBy ?? null,
      at: change?.savedAt ?? null,
      theirs: theirs?.text ?? null,
      etag: theirs?.etag ?? null,
      both: theirs ? merged(this.kept, this.text, theirs.text) : null,
    };
  }

  /** What is typed here shall stand in the place of what they saved; nothing is saved yet. */
  seen(): void {
    if (this.conflict) {
      this.etag = this.conflict.etag ?? '';
      this.kept = this.conflict.theirs ?? '';
      this.conflict = null;
      keepUnsaved(this.rules, this.path, this.etag, this.text);
      this.host.requestUpdate();
    }
  }

  keepMine(): Promise<boolean> {
    this.seen();
    return this.save();
  }

  keepBoth(): Promise<boolean> {
    const both = this.conflict?.both ?? null;
    this.seen();
    if (both !== null) {
      this.type(both);
    }
    return this.save();
  }

  /** What is not saved goes on in another draft, where it is offered when the file is opened. */
  carry(draft: string): void {
    const found = this.dirty ? { etag: this.etag, text: this.text } : this.recovered;
    if (found) {
      keepUnsaved(draft, this.path, found.etag, found.text);
      forgetUnsaved(this.rules, this.path);
      this.kept = this.text;
      this.recovered = null;
    }
  }

  takeTheirs(): void {
    const conflict = this.conflict;
    if (conflict?.theirs != null) {
      this.conflict = null;
      this.begin(conflict.theirs, conflict.etag ?? '');
      forgetUnsaved(this.rules, this.path);
      this.changed();
      this.host.requestUpdate();
    }
  }

  get tag(): string {
    return this.etag;
  }
}
