import { html, type TemplateResult } from 'lit';
import { empty } from '../../parts/states';
import './diff/view';
import type { VersionDifference } from './service';
import { words } from './version-words';

/** What differs between two versions, side by side. */
export function shown(found: VersionDifference): TemplateResult {
  const w = words();
  return found.files.length === 0
    ? empty(w.sameContent, w.sameContentHint(found.from.version, found.to.version))
    : html`<draft-diff .files=${found.files} .oldBook="versions/${found.from.version}" .newBook="versions/${found.to.version}"
        .oldName=${w.version(found.from.version)} .newName=${w.version(found.to.version)}></draft-diff>`;
}
