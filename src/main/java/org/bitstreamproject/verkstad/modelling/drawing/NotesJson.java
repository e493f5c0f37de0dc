// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.drawing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.function.Function;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.NoteList;

/** What was said of a model, for the drawing: in the order of the list, with the numbers of the picture. */
public final class NotesJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private NotesJson() {}

    /** @param time says when in the reader's words */
    public static JsonArrayBuilder of(NoteList list, Function<Instant, String> time) {
        var notes = JSON.createArrayBuilder();
        for (var part : list.parts()) {
            part.notes().forEach(note -> notes.add(note(part, note, time)));
        }
        return notes;
    }

    private static JsonObjectBuilder note(NoteList.Part part, ModelNote note, Function<Instant, String> time) {
        var mark = note.mark();
        return JSON.createObjectBuilder()
                .add("id", note.uid())
                .add("number", part.number())
                .add("element", note.element())
                .add("name", part.name())
                .add("here", note.here())
                .add("kind", note.kind())
                .add("text", note.text())
                .add("language", note.words())
                .add("author", note.author())
                .add("at", time.apply(note.at()))
                .add("about", note.about())
                .add("own", note.own())
                .add("mark", mark == null ? "" : mark.name())
                .add("reply", note.reply())
                .add("path", note.path());
    }
}
