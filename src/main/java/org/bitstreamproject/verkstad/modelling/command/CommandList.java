// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every command there is, with its fields: what any editor must offer, and how commands are read. */
public final class CommandList {

    /** Taken back and done again by the store, not by a change of the model. */
    public static final String UNDO = "undo";

    public static final String REDO = "redo";

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    Add.class,
                    "add",
                    List.of("type"),
                    List.of("label", "after", "parent", "id"),
                    given -> new Add(
                            given.text("type"),
                            given.text("label"),
                            given.text("after"),
                            given.text("parent"),
                            given.text("id"))),
            new Entry(
                    Name.class,
                    "name",
                    List.of("id"),
                    List.of("label"),
                    given -> new Name(given.text("id"), given.text("label"))),
            new Entry(
                    Retype.class,
                    "retype",
                    List.of("id", "type"),
                    List.of(),
                    given -> new Retype(given.text("id"), given.text("type"))),
            new Entry(
                    Connect.class,
                    "connect",
                    List.of("type", "source", "target"),
                    List.of("id"),
                    given -> new Connect(
                            given.text("type"), given.text("source"), given.text("target"), given.text("id"))),
            new Entry(
                    Reconnect.class,
                    "reconnect",
                    List.of("id"),
                    List.of("source", "target"),
                    given -> new Reconnect(given.text("id"), given.text("source"), given.text("target"))),
            new Entry(
                    Reorder.class,
                    "reorder",
                    List.of("id"),
                    List.of("before"),
                    given -> new Reorder(given.text("id"), given.text("before"))),
            new Entry(
                    MoveToLane.class,
                    "move-to-lane",
                    List.of("id"),
                    List.of("lane"),
                    given -> new MoveToLane(given.text("id"), given.text("lane"))),
            new Entry(
                    SetAttribute.class,
                    "set-attribute",
                    List.of("id", "attribute"),
                    List.of("value"),
                    given -> new SetAttribute(given.text("id"), given.text("attribute"), given.text("value"))),
            new Entry(Delete.class, "delete", List.of("id"), List.of(), given -> new Delete(given.text("id"))),
            new Entry(
                    PasteList.class,
                    "paste-list",
                    List.of("type"),
                    List.of("text", "after", "parent"),
                    given -> new PasteList(
                            given.text("type"), given.text("text"), given.text("after"), given.text("parent"))),
            new Entry(
                    Split.class,
                    "split",
                    List.of("id"),
                    List.of("first", "second"),
                    given -> new Split(given.text("id"), given.text("first"), given.text("second"))),
            new Entry(Merge.class, "merge", List.of("ids"), List.of(), given -> new Merge(given.ids())),
            new Entry(
                    PlaceElements.class,
                    "place",
                    List.of("places"),
                    List.of(),
                    given -> new PlaceElements(given.spots())),
            new Entry(Tidy.class, "tidy", List.of(), List.of("ids"), given -> new Tidy(given.ids())));

    private CommandList() {}

    /**
     * One command.
     *
     * @param required fields that must be there
     * @param optional fields that may be left out
     */
    record Entry(
            Class<? extends Command> kind,
            String name,
            List<String> required,
            List<String> optional,
            Function<Given, Command> made) {

        List<String> fields() {
            return Stream.concat(required.stream(), optional.stream()).toList();
        }
    }

    /** Every command an editor offers, undo and redo included. */
    public static List<String> names() {
        return Stream.concat(ENTRIES.stream().map(Entry::name), Stream.of(UNDO, REDO))
                .toList();
    }

    static List<Entry> entries() {
        return ENTRIES;
    }

    static Optional<Entry> entry(String name) {
        return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** @throws NotAModel when the JSON is no command */
    public static Command read(JsonObject json) {
        return CommandReader.read(json, "");
    }

    /** Several commands. @throws NotAModel when one of them is none, with all faults */
    public static List<Command> read(JsonArray json) {
        return CommandReader.all(json, "commands", true);
    }

    /** What a command is told. */
    record Given(Map<String, String> texts, List<String> ids, List<PlaceElements.Spot> spots) {
        String text(String field) {
            return texts.getOrDefault(field, "");
        }
    }
}
