'use client';

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react';

import { EDITOR_THEME } from './editor-theme.ts';
import type { EditorProps } from './plain-editor.tsx';

/** A Python editor. Tab indents; Escape and then Tab leaves it. */
export function CodeEditor({ text, label, onChange, onRun }: EditorProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const first = useRef(text);
  const changed = useEffectEvent(onChange);
  const run = useEffectEvent(onRun);

  useEffect(() => {
    const view = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          keymap.of([
            { key: 'Mod-Enter', run: () => (run(), true) },
            ...defaultKeymap,
            ...historyKeymap,
            indentWithTab,
          ]),
          history(),
          drawSelection(),
          indentUnit.of('    '),
          indentOnInput(),
          bracketMatching(),
          python(),
          EDITOR_THEME,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    editor.current = view;
    view.focus();
    return () => view.destroy();
  }, [label]);

  // The text may also be set from outside, by a reset.
  useEffect(() => {
    const view = editor.current;
    if (!view || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }, [text]);

  return <div ref={host} />;
}
