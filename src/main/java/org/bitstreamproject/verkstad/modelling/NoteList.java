// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What was said of a model, part by part: those that are there in the order they are read and numbered, then the others. */
public record NoteList(List<Part> parts) {

    static final NoteList NOTHING = new NoteList(List.of());

    public NoteList {
        parts = List.copyOf(parts);
    }

    /**
     * What was said about one part.
     *
     * @param number in the picture; 0 for the whole model and for what is no longer there
     */
    public record Part(int number, String element, String name, boolean here, List<ModelNote> notes) {

        public long unread() {
            return notes.stream().filter(note -> note.mark() == null).count();
        }
    }

    /** @param order ids of the elements in the order they are read */
    public static NoteList of(List<ModelNote> notes, List<String> order) {
        var parts = new ArrayList<Part>();
        add(parts, 0, about(notes, ""));
        int number = 0;
        for (var id : order) {
            var said = about(notes, id);
            if (!said.isEmpty()) {
                number++;
                add(parts, number, said);
            }
        }
        notes.stream().filter(note -> !note.here()).forEach(note -> gone(parts, note));
        return new NoteList(parts);
    }

    private static List<ModelNote> about(List<ModelNote> notes, String element) {
        return notes.stream()
                .filter(note -> note.here() && note.element().equals(element))
                .toList();
    }

    private static void add(List<Part> parts, int number, List<ModelNote> said) {
        if (!said.isEmpty()) {
            var first = said.get(0);
            parts.add(new Part(number, first.element(), last(said).name(), true, said));
        }
    }

    /** One that had the id of another is told by itself. */
    private static void gone(List<Part> parts, ModelNote note) {
        for (int at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            boolean isSame =
                    !part.here() && part.element().equals(note.element()) && Objects.equals(part.name(), note.name());
            if (isSame) {
                var more = new ArrayList<>(part.notes());
                more.add(note);
                parts.set(at, new Part(0, part.element(), part.name(), false, more));
                return;
            }
        }
        parts.add(new Part(0, note.element(), note.name(), false, List.of(note)));
    }

    private static ModelNote last(List<ModelNote> said) {
        return said.get(said.size() - 1);
    }

    /** Ids of those that are there, the first of which is number 1. */
    public List<String> numbered() {
        return parts.stream()
                .filter(part -> part.number() > 0)
                .map(Part::element)
                .toList();
    }

    public int size() {
        return parts.stream().mapToInt(part -> part.notes().size()).sum();
    }

    public long unread() {
        return parts.stream().mapToLong(Part::unread).sum();
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What was said about an element that is there: one part or none. */
    public List<Part> at(String element) {
        return parts.stream()
                .filter(part -> part.here() && part.element().equals(element))
                .toList();
    }

    /** How much was said about an element that is there. */
    public int about(String element) {
        return at(element).stream().mapToInt(part -> part.notes().size()).sum();
    }
}
